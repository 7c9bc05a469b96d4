package io.qunflow.membership.admission;

import static io.qunflow.membership.admission.AdmissionWorld.ANNA;
import static io.qunflow.membership.admission.AdmissionWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.shared.Money;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed by hand and is reported later counts once; in doubt a person says (A2). */
class ReportedPaymentsTest {

  private static final Money FEE = new Money(9900, "CNY");

  private AdmissionWorld tea;
  private Payments typed;
  private ReportedPayments reported;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunityThatCosts() throws Exception {
    tea = new AdmissionWorld(openDatabase(), new SilentAdmission());
    tea.costs(9900);
    tea.opens(Threshold.PRICE_ONCE);
    typed = tea.get(Payments.class);
    reported = tea.get(ReportedPayments.class);
  }

  @AfterEach
  void stop() {
    tea.close();
  }

  @Test
  void aFeeTypedWithTheDecisionAndReportedAfterwardsCountsOnceUnderTheReportedNumber()
      throws Exception {
    var anna = checking("b1");
    tea.get(ApplicationDecisions.class).pass(anna.id(), FEE, "yunying");

    for (int i = 0; i < 3; i++) {
      reported.record(TEA, anna.id(), "wx-42", FEE, "webhook pay");
    }

    assertThat(received(anna)).isEqualTo(9900);
    assertThat(receipts(anna)).containsExactly("wx-42");
    assertThat(reported.findDoubts(anna.id())).isEmpty();
  }

  @Test
  void aPaymentTypedUnderAnotherNumberIsJoinedTooAndTypingThatNumberAgainChangesNothing()
      throws Exception {
    var anna = tea.applies();
    typed.record(TEA, anna.id(), "尾号 8821", FEE, "yunying");

    reported.record(TEA, anna.id(), "wx-42", FEE, "webhook pay");
    typed.record(TEA, anna.id(), "尾号 8821", FEE, "yunying");

    assertThat(received(anna)).isEqualTo(9900);
    assertThat(receipts(anna)).containsExactly("wx-42");
  }

  @Test
  void aSecondPaymentOfTheSameAmountIsASecondOne() throws Exception {
    var anna = tea.applies();
    typed.record(TEA, anna.id(), "手记", FEE, "yunying");

    reported.record(TEA, anna.id(), "wx-1", FEE, "webhook pay");
    reported.record(TEA, anna.id(), "wx-2", FEE, "webhook pay");

    assertThat(received(anna)).isEqualTo(19800);
  }

  @Test
  void whatWasReportedAndIsTypedAfterwardsUnderAnotherNumberCountsOnce() throws Exception {
    var anna = tea.applies();
    reported.record(TEA, anna.id(), "wx-42", FEE, "webhook pay");

    typed.record(TEA, anna.id(), "尾号 8821", FEE, "yunying");
    typed.record(TEA, anna.id(), "尾号 8821", FEE, "yunying");
    reported.record(TEA, anna.id(), "wx-42", FEE, "webhook pay");

    assertThat(received(anna)).isEqualTo(9900);
    assertThat(receipts(anna)).containsExactly("wx-42");
  }

  @Test
  void twoEqualPartsOfTheFeeAreTwoPaymentsInEitherOrder() throws Exception {
    var part = new Money(4950, "CNY");
    var anna = tea.applies();
    reported.record(TEA, anna.id(), "wx-1", part, "webhook pay");
    typed.record(TEA, anna.id(), "现金", part, "yunying");
    assertThat(received(anna)).isEqualTo(9900);

    var hong =
        tea.get(Applications.class).apply(TEA, "b2", new Applicant("小红", "hong@example.com"));
    typed.record(TEA, hong.id(), "现金 2", part, "yunying");
    reported.record(TEA, hong.id(), "wx-2", part, "webhook pay");
    var doubt = reported.findDoubts(hong.id());
    assertThat(doubt).as("a person says whether it is the one that was typed").hasSize(1);
    reported.count(TEA, hong.id(), doubt.get(0).id(), "yunying");
    assertThat(received(hong)).isEqualTo(9900);
  }

  @Test
  void anotherAmountThanWasTypedDoesNotCountUntilAPersonSaysWhatItIs() throws Exception {
    var anna = tea.applies();
    typed.record(TEA, anna.id(), "手记", new Money(9800, "CNY"), "yunying");

    reported.record(TEA, anna.id(), "wx-1", FEE, "webhook pay");
    reported.record(TEA, anna.id(), "wx-1", FEE, "webhook pay");

    assertThat(received(anna)).isEqualTo(9800);
    var doubt = reported.findDoubts(anna.id()).get(0);
    assertThat(reported.findDoubts(anna.id())).hasSize(1);
    assertThat(reported.findDoubtful(TEA)).containsExactly(anna.id());
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.PROVING);

    var hand = reported.findTyped(anna.id()).get(0);
    reported.join(TEA, anna.id(), doubt.id(), hand.id(), "yunying");
    assertThat(received(anna)).as("what was really received").isEqualTo(9900);
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.CHECKING);
    assertThatThrownBy(() -> reported.count(TEA, anna.id(), doubt.id(), "yunying"))
        .isInstanceOf(UnknownPaymentException.class);
    reported.record(TEA, anna.id(), "wx-1", FEE, "webhook pay");
    assertThat(received(anna)).isEqualTo(9900);
    assertThat(reported.findDoubtful(TEA)).isEmpty();
  }

  @Test
  void aPersonMaySayThatItIsAnotherPayment() throws Exception {
    var anna = tea.applies();
    typed.record(TEA, anna.id(), "手记", new Money(5000, "CNY"), "yunying");
    reported.record(TEA, anna.id(), "wx-1", new Money(4900, "CNY"), "webhook pay");
    var doubt = reported.findDoubts(anna.id()).get(0);

    reported.count(TEA, anna.id(), doubt.id(), "yunying");
    reported.record(TEA, anna.id(), "wx-1", new Money(4900, "CNY"), "webhook pay");

    assertThat(received(anna)).isEqualTo(9900);
    assertThat(receipts(anna)).containsExactly("wx-1", "手记");
  }

  @Test
  void whatIsInDoubtForOneApplicationIsNoPaymentOfAnother() throws Exception {
    var anna = tea.applies();
    var hong =
        tea.get(Applications.class).apply(TEA, "b2", new Applicant("小红", "hong@example.com"));
    typed.record(TEA, anna.id(), "手记", new Money(5000, "CNY"), "yunying");
    reported.record(TEA, anna.id(), "wx-1", FEE, "webhook pay");
    var doubt = reported.findDoubts(anna.id()).get(0);

    assertThatThrownBy(() -> reported.record(TEA, hong.id(), "wx-1", FEE, "webhook pay"))
        .isInstanceOf(ReceiptUsedException.class);
    assertThatThrownBy(() -> reported.count(TEA, hong.id(), doubt.id(), "yunying"))
        .isInstanceOf(UnknownPaymentException.class);
    assertThat(received(hong)).isZero();
  }

  /** Real payments, some typed first, each reported up to three times, in any order. */
  @Test
  void howeverOftenAndInWhateverOrderEveryRealPaymentCountsOnce() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var application =
          tea.get(Applications.class)
              .apply(TEA, "b-" + seed, new Applicant("茶友", "tea" + seed + "@example.com"));
      tea.clock.advance(Duration.ofHours(2));
      long id = application.id();
      long expected = 0;
      var reports = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        var amount = new Money(random.nextBoolean() ? 9900 : 5000, "CNY");
        var receipt = "wx-" + seed + "-" + i;
        expected += amount.minor();
        if (random.nextBoolean()) {
          typed.record(TEA, id, "手记-" + seed + "-" + i, amount, "yunying");
        }
        for (int copy = 0; copy <= random.nextInt(3); copy++) {
          reports.add(
              () -> {
                reported.record(TEA, id, receipt, amount, "webhook pay");
                return null;
              });
        }
      }
      Collections.shuffle(reports, random);
      for (var report : reports) {
        report.call();
      }
      for (var doubt : reported.findDoubts(id)) {
        reported.count(TEA, id, doubt.id(), "yunying");
      }
      assertThat(received(application)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void aDecisionAndTenReportsInTheSameMomentCountOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      tea.clock.advance(Duration.ofHours(2));
      var anna = checking("race-" + round);
      var receipt = "wx-race-" + round;
      var work = new ArrayList<Callable<Void>>();
      work.add(
          () -> {
            tea.get(ApplicationDecisions.class).pass(anna.id(), FEE, "yunying");
            return null;
          });
      for (int i = 0; i < 10; i++) {
        work.add(
            () -> {
              reported.record(TEA, anna.id(), receipt, FEE, "webhook pay");
              return null;
            });
      }
      Collections.shuffle(work, new Random(round));

      var pool = Executors.newFixedThreadPool(11);
      try {
        for (var done : pool.invokeAll(work)) {
          done.get();
        }
      } finally {
        pool.shutdownNow();
      }

      assertThat(received(anna)).isEqualTo(9900);
      assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
      assertThat(receipts(anna)).containsExactly(receipt);
    }
  }

  private Application checking(String browser) throws Exception {
    var anna =
        tea.get(Applications.class)
            .apply(TEA, browser, new Applicant(ANNA.name(), browser + "@example.com"));
    tea.get(HandIn.class).paymentReference(anna.id(), "张三 8821");
    return anna;
  }

  private long received(Application application) throws Exception {
    return tea.now(application).received().minor();
  }

  private List<String> receipts(Application application) {
    return tea.sql.queryForList(
        "SELECT receipt FROM admission_payment WHERE application_id = ? ORDER BY receipt",
        String.class,
        application.id());
  }
}
