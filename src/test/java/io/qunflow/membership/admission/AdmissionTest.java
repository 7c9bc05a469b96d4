package io.qunflow.membership.admission;

import static io.qunflow.membership.admission.AdmissionWorld.ANNA;
import static io.qunflow.membership.admission.AdmissionWorld.PICTURE;
import static io.qunflow.membership.admission.AdmissionWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewMembers;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.Money;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applying, on the real tables (A1, A2). */
class AdmissionTest {

  private final List<String> told = new ArrayList<>();
  private AdmissionWorld tea;
  private HandIn handIn;

  @BeforeEach
  void aCommunity() throws Exception {
    tea = new AdmissionWorld(openDatabase(), new Told());
    handIn = tea.get(HandIn.class);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    tea.close();
  }

  @Test
  void noCommunityOpensWithoutAThreshold() throws Exception {
    assertThatThrownBy(() -> tea.get(AdmissionDesk.class).open(TEA, "yunying"))
        .isInstanceOf(NoThresholdException.class)
        .hasMessageContaining("还没有门槛");

    assertThat(told).containsExactly("thresholdMissing tea");
    assertThat(state()).isEqualTo(CommunityState.IMPORTED);
    assertThatThrownBy(tea::applies).isInstanceOf(AdmissionClosedException.class);
  }

  @Test
  void anImportedCommunityThatRunsIsAskedForAThresholdByItself() throws Exception {
    var watch = tea.get(ThresholdWatch.class);
    tea.clock.advance(Duration.ofHours(25));
    assertThat(watch.ask()).as("nobody is in it yet").isEmpty();
    tea.get(NewMembers.class).create(TEA, "小安");

    assertThat(watch.ask()).extracting(Community::key).containsExactly(TEA);
    assertThat(told).containsExactly("thresholdMissing tea");

    tea.designs(Threshold.ACTION_APPLICATION);
    assertThat(watch.ask()).as("it has one now").isEmpty();
  }

  @Test
  void whoHasJustMadeACommunityIsNotAskedTwice() throws Exception {
    tea.get(NewMembers.class).create(TEA, "小安");

    assertThat(tea.get(ThresholdWatch.class).ask()).isEmpty();
  }

  @Test
  void aPriceWithoutAFigureDoesNotOpen() {
    assertThatThrownBy(() -> tea.opens(Threshold.PRICE_YEARLY))
        .isInstanceOfSatisfying(
            InvalidApplicationException.class, e -> assertThat(e.errors()).containsKey("fee"));
  }

  @Test
  void opensWithAThresholdAndClosesAgain() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    assertThat(state()).isEqualTo(CommunityState.OPEN);
    var running = tea.applies();

    tea.get(AdmissionDesk.class).close(TEA);

    assertThat(state()).isEqualTo(CommunityState.DESIGNED);
    assertThatThrownBy(
            () ->
                tea.get(Applications.class)
                    .apply(TEA, "browser-2", new Applicant("小红", "hong@example.com")))
        .isInstanceOf(AdmissionClosedException.class);
    handIn.words(running.id(), "做茶七年，想来学习");
    assertThat(tea.now(running).state()).isEqualTo(ApplicationState.CHECKING);
  }

  @Test
  void theSameBrowserGetsItsApplicationAgain() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);

    assertThat(tea.applies().id()).isEqualTo(tea.applies().id());
    assertThat(told).containsExactly("applied 1");
  }

  @Test
  void saysAtEachFieldWhatIsWrong() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);

    assertThatThrownBy(
            () -> tea.get(Applications.class).apply(TEA, "b", new Applicant(" \u0000", "1")))
        .isInstanceOfSatisfying(
            InvalidApplicationException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("name", "contact"));
  }

  @Test
  void aFloodIsStopped() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    for (int i = 0; i < 300; i++) {
      tea.sql.update(
          "INSERT INTO admission_application (community_key, try_no, state, asks, fee_minor,"
              + " due_at_ms, created_at_ms, changed_at_ms) VALUES ('tea', 1, 'PROVING', '', 0, 0, ?, 0)",
          AdmissionWorld.NOW.toEpochMilli());
    }

    assertThatThrownBy(tea::applies).isInstanceOf(TooManyApplicationsException.class);

    tea.clock.advance(Duration.ofDays(1));
    assertThat(tea.applies().state()).isEqualTo(ApplicationState.PROVING);
  }

  @Test
  void whoeverHandsInTheLastThatIsMissingIsToldOnce() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_SUPPLIER);
    var anna = tea.applies();

    handIn.words(anna.id(), "做茶七年，想来学习");
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.PROVING);
    handIn.proof(anna.id(), PICTURE);

    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.CHECKING);
    assertThat(told).containsExactly("applied 1", "handedIn 1");
    assertThatThrownBy(() -> handIn.words(anna.id(), "改一下"))
        .isInstanceOf(ApplicationStateException.class);
  }

  @Test
  void aProofIsNoProgramAndGoesWithTheDecision() throws Exception {
    tea.opens(Threshold.IDENTITY_OWNER);
    var anna = tea.applies();
    assertThatThrownBy(() -> handIn.proof(anna.id(), "<html>".getBytes()))
        .isInstanceOf(ProofRefusedException.class);
    handIn.proof(anna.id(), PICTURE);
    var proofs = tea.get(Proofs.class);

    var seen = proofs.look(anna.id(), ProofKind.IDENTITY, "yunying").orElseThrow();
    assertThat(seen.mediaType()).isEqualTo("image/png");
    assertThat(seen.content()).isEqualTo(PICTURE);
    assertThat(tea.sql.queryForList("SELECT seen_by FROM admission_proof", String.class))
        .containsExactly("yunying");

    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "yunying");
    assertThat(proofs.find(anna.id())).isEmpty();
    assertThat(tea.sql.queryForList("SELECT 1 FROM admission_proof")).isEmpty();
  }

  @Test
  void aRefusedApplicantMayTryAgainAfterTheSetTime() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var first = tea.applies();
    handIn.words(first.id(), "做茶七年，想来学习");
    tea.get(ApplicationDecisions.class).refuse(first.id(), "只收茶农", "yunying");

    assertThatThrownBy(
            () ->
                tea.get(Applications.class)
                    .apply(TEA, "another", new Applicant("安娜", "138-0000 0000")))
        .isInstanceOf(ApplyLaterException.class);
    assertThatThrownBy(() -> tea.get(Applications.class).applyAgain(first.id()))
        .isInstanceOf(ApplyLaterException.class);

    tea.clock.advance(Duration.ofDays(30));
    var second = tea.get(Applications.class).applyAgain(first.id());

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.tryNo()).isEqualTo(2);
    assertThat(second.name()).isEqualTo(ANNA.name());
    assertThat(tea.get(Applications.class).applyAgain(first.id()).id()).isEqualTo(second.id());
  }

  @Test
  void nobodyPassesBeforeTheFeeIsThereAndNothingIsWrittenThen() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();
    handIn.paymentReference(anna.id(), "安娜 8821");
    var decisions = tea.get(ApplicationDecisions.class);
    assertThat(decisions.needsAPerson(anna.id())).isTrue();

    assertThatThrownBy(() -> decisions.pass(anna.id(), new Money(9800, "CNY"), "yunying"))
        .isInstanceOf(PaymentMissingException.class)
        .hasMessageContaining("1.00 元");
    assertThat(tea.now(anna).received().minor()).isZero();

    decisions.pass(anna.id(), new Money(9900, "CNY"), "yunying");
    decisions.pass(anna.id(), new Money(9900, "CNY"), "yunying");
    assertThat(tea.now(anna).received().minor()).isEqualTo(9900);
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
  }

  @Test
  void aReportedPaymentCountsOnce() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_ONCE);
    var anna = tea.applies();

    reports("w1", "{\"application\":%d,\"amount_minor\":9900,\"receipt\":\"wx-1\"}", anna.id());
    reports("w2", "{\"application\":%d,\"amount_minor\":9900,\"receipt\":\"wx-1\"}", anna.id());
    reports("w3", "{\"application\":%d,\"amount_minor\":-5,\"receipt\":\"wx-2\"}", anna.id());
    reports("w4", "{\"application\":%d,\"amount_minor\":9900,\"receipt\":\"wx-3\"}", 999);

    assertThat(tea.now(anna).received().minor()).isEqualTo(9900);
    assertThat(tea.get(ApplicationDecisions.class).needsAPerson(anna.id())).isFalse();
    assertThat(told).containsExactly("applied 1", "handedIn 1");
  }

  @Test
  void oneAnswerIsThresholdTemplateAndDoor() throws Exception {
    tea.opens(Threshold.ACTION_QUESTIONNAIRE);
    var anna = tea.applies();
    var sheets = tea.get(ApplicantSheets.class);
    long round = sheets.round(TEA).orElseThrow();
    var sheet = sheets.open(anna, round);
    answer(sheet.id());
    handIn.questionnaire(anna.id());

    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.CHECKING);
    assertThat(tea.get(SheetMatching.class).unmatched(TEA)).as("not for 这是谁").isEmpty();
    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "");
    handIn.agreeToExample(anna.id());
    tea.joins(anna, "杭州-茶业-安娜");
    assertThat(told).last().isEqualTo("joined 1");
    var member = tea.get(Admittance.class).admit(anna.id());

    assertThat(tea.get(AnswerSheets.class).find(round, member)).isPresent();
    assertThat(tea.get(RoundProgress.class).count(round).complete()).isEqualTo(1);
    assertThat(tea.get(Consents.class).find(member).get(ConsentPurpose.EXAMPLE).given()).isTrue();
    assertThat(tea.get(Admittance.class).admit(anna.id())).isEqualTo(member);
  }

  @Test
  void newcomersSeeAnExampleOnlyOfWhoAgreedToIt() throws Exception {
    tea.opens(Threshold.ACTION_QUESTIONNAIRE);
    long round = tea.get(ApplicantSheets.class).round(TEA).orElseThrow();
    var earlier = tea.get(NewMembers.class).create(TEA, "老茶友");
    answer(tea.get(AnswerSheets.class).open(round, earlier).id());
    assertThat(tea.get(TemplateExamples.class).find(TEA)).isEmpty();

    tea.get(Consents.class).state(earlier, ConsentPurpose.EXAMPLE, true, "1", "door");
    var example = tea.get(TemplateExamples.class).find(TEA);
    assertThat(example).isNotEmpty();
    assertThat(example.toString()).doesNotContain("老茶友");

    tea.get(Consents.class).state(earlier, ConsentPurpose.EXAMPLE, false, "1", "door");
    assertThat(tea.get(TemplateExamples.class).find(TEA)).isEmpty();
  }

  @Test
  void becomesAMemberWithContactAndIntroduction() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "yunying");
    tea.joins(anna, "杭州-茶业-安娜");

    var id = tea.get(Admittance.class).admit(anna.id());

    var member = tea.get(MemberService.class).find(id).orElseThrow();
    assertThat(member.nickname()).isEqualTo("杭州-茶业-安娜");
    assertThat(member.facts())
        .containsEntry("phone", "138 0000 0000")
        .containsEntry("introduction", AdmissionWorld.INTRODUCTION);
    assertThat(tea.now(anna).member()).contains(id);
  }

  @Test
  void nobodyBecomesSomebodyElseByTypingTheirName() throws Exception {
    var other = tea.get(NewMembers.class).create(TEA, "杭州-茶业-安娜");
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "yunying");

    assertThatThrownBy(() -> tea.joins(anna, "杭州-茶业-安娜"))
        .isInstanceOf(NicknameTakenException.class);
    tea.joins(anna, "杭州-茶业-小安");
    tea.get(NewMembers.class).create(TEA, "杭州-茶业-小安");

    assertThatThrownBy(() -> tea.get(Admittance.class).admit(anna.id()))
        .isInstanceOf(NicknameTakenException.class);
    assertThat(tea.now(anna).member()).isEmpty();
    tea.get(Admittance.class).askNickname(anna.id());
    assertThat(tea.now(anna).nickname()).isEmpty();
    assertThat(tea.now(anna).note()).contains("已经有人叫");
    assertThat(tea.get(MemberService.class).find(other)).isPresent();
  }

  @Test
  void rulesThatChangedMeanwhileAreShownAgain() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "yunying");

    assertThatThrownBy(() -> handIn.confirmRules(anna.id(), "0".repeat(64)))
        .isInstanceOf(RulesChangedException.class);
    assertThat(tea.now(anna).rulesHash()).isEmpty();
  }

  @Test
  void whatWasHandedInIsGoneOnceItIsTakenBack() throws Exception {
    tea.opens(Threshold.IDENTITY_OWNER, Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    handIn.proof(anna.id(), PICTURE);

    handIn.withdraw(anna.id());
    handIn.withdraw(anna.id());

    assertThat(told).endsWith("withdrawn 1").doesNotHaveDuplicates();
    var after = tea.now(anna);
    assertThat(after.state()).isEqualTo(ApplicationState.WITHDRAWN);
    assertThat(List.of(after.name(), after.contact(), after.words())).containsOnly("");
    assertThat(tea.get(Proofs.class).find(anna.id())).isEmpty();
  }

  @Test
  void aFeeIsReturnedOnce() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_ONCE);
    var anna = tea.applies();
    tea.get(Payments.class).record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "yunying");
    var fees = tea.get(FeeReturns.class);
    assertThat(fees.open(anna.id()).minor()).isEqualTo(9900);

    fees.record(anna.id(), new Money(9900, "CNY"), "yunying");
    fees.record(anna.id(), new Money(9900, "CNY"), "yunying");

    assertThat(fees.open(anna.id()).minor()).isZero();
    assertThat(tea.sql.queryForObject("SELECT COUNT(*) FROM admission_payment", Integer.class))
        .isEqualTo(2);
  }

  @Test
  void whatIsPaidWhileAFeeIsReturnedStaysToBeReturned() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_ONCE);
    var anna = tea.applies();
    var payments = tea.get(Payments.class);
    handIn.withdraw(anna.id());

    payments.record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "webhook pay");
    payments.record(TEA, anna.id(), "wx-2", new Money(5000, "CNY"), "webhook pay");
    tea.get(FeeReturns.class).record(anna.id(), new Money(9900, "CNY"), "yunying");

    assertThat(tea.get(FeeReturns.class).open(anna.id()).minor()).isEqualTo(5000);
    assertThat(told).contains("paidLate 1");
  }

  @Test
  void anotherApplicationWithTheSameContactIsNotMine() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var stranger = tea.get(Applications.class).apply(TEA, "stranger", ANNA);
    tea.clock.advance(Duration.ofDays(60));
    tea.get(ApplicationDecisions.class).expire(stranger.id());
    var anna = tea.applies();

    var again = tea.get(Applications.class).applyAgain(stranger.id());

    assertThat(again.id()).isNotEqualTo(anna.id());
    assertThat(tea.get(Applications.class).applyAgain(stranger.id()).id()).isEqualTo(again.id());
  }

  @Test
  void twentyTapsAtOnceMakeOneApplication() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var pool = Executors.newFixedThreadPool(8);
    Callable<Application> tap = () -> tea.get(Applications.class).apply(TEA, "one-browser", ANNA);

    var ids = new TreeSet<Long>();
    for (var made : pool.invokeAll(Collections.nCopies(20, tap))) {
      ids.add(made.get().id());
    }
    pool.shutdown();

    assertThat(ids).hasSize(1);
    assertThat(told).containsExactly("applied " + ids.first());
  }

  @Test
  void twoWhoChoseTheSameNameAreTwo() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var ids = new ArrayList<Long>();
    for (var browser : List.of("a", "b")) {
      var one =
          tea.get(Applications.class)
              .apply(TEA, browser, new Applicant("安娜", browser + "@example.com"));
      handIn.words(one.id(), "做茶七年，想来学习");
      tea.get(ApplicationDecisions.class).pass(one.id(), new Money(0, "CNY"), "yunying");
      tea.joins(one, "杭州-茶业-安娜");
      ids.add(one.id());
    }
    var pool = Executors.newFixedThreadPool(2);
    var tries =
        pool.invokeAll(ids.stream().map(id -> (Callable<Object>) () -> admitted(id)).toList());
    pool.shutdown();

    var outcomes = new ArrayList<Object>();
    for (var each : tries) {
      outcomes.add(each.get());
    }
    assertThat(outcomes).containsOnlyOnce("taken");
    assertThat(
            tea.sql.queryForObject(
                "SELECT COUNT(*) FROM admission_application WHERE member_id IS NOT NULL",
                Integer.class))
        .isEqualTo(1);
  }

  private Object admitted(long id) throws Exception {
    try {
      return tea.get(Admittance.class).admit(id);
    } catch (NicknameTakenException e) {
      return "taken";
    }
  }

  @Test
  void anAnswerCountsEvenIfNewcomersAreAskedSomethingElseMeanwhile() throws Exception {
    tea.opens(Threshold.ACTION_QUESTIONNAIRE);
    var anna = tea.applies();
    var sheets = tea.get(ApplicantSheets.class);
    long round = sheets.round(TEA).orElseThrow();
    answer(sheets.open(anna, round).id());
    handIn.questionnaire(anna.id());
    var questionnaires = tea.get(Questionnaires.class);
    long other = questionnaires.create(TEA, questionnaires.propose(TEA, Locale.ENGLISH), "yunying");
    tea.get(StandingRounds.class).open(TEA, other, 1, "yunying");

    tea.get(ApplicationDecisions.class).pass(anna.id(), new Money(0, "CNY"), "");
    tea.joins(anna, "杭州-茶业-安娜");
    var member = tea.get(Admittance.class).admit(anna.id());

    assertThat(tea.get(AnswerSheets.class).find(round, member)).isPresent();
    assertThat(tea.get(MemberService.class).find(member).orElseThrow().facts())
        .containsKey("industry");
  }

  @Test
  void aReceiptCountsForOneApplicationOnly() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_ONCE);
    var anna = tea.applies();
    var hong =
        tea.get(Applications.class).apply(TEA, "b2", new Applicant("小红", "hong@example.com"));
    var payments = tea.get(Payments.class);
    payments.record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "yunying");

    assertThatThrownBy(
            () -> payments.record(TEA, hong.id(), "wx-1", new Money(9900, "CNY"), "yunying"))
        .isInstanceOf(ReceiptUsedException.class);
    assertThat(tea.now(hong).received().minor()).isZero();
  }

  private void answer(long sheet) throws Exception {
    var sheets = tea.get(AnswerSheets.class);
    var round = tea.get(Rounds.class).find(sheets.find(sheet).round());
    sheets.submit(
        sheet,
        TemplateAnswers.any(
            tea.get(Questionnaires.class)
                .find(round.questionnaire(), round.version())
                .questionnaire()));
  }

  private void reports(String id, String data, long application) {
    tea.get(PaymentReports.class)
        .on(
            new WebhookReceived(
                TEA,
                "pay",
                id,
                PaymentReports.TYPE,
                Optional.empty(),
                data.formatted(application),
                AdmissionWorld.NOW));
  }

  private CommunityState state() throws Exception {
    return tea.get(CommunityService.class).find(TEA).state();
  }

  /** Notes what it is told. */
  private final class Told implements AdmissionProcess {

    @Override
    public void applied(Application application) {
      told.add("applied " + application.id());
    }

    @Override
    public void handedIn(Application application) {
      told.add("handedIn " + application.id());
    }

    @Override
    public void joined(Application application) {
      told.add("joined " + application.id());
    }

    @Override
    public void withdrawn(Application application) {
      told.add("withdrawn " + application.id());
    }

    @Override
    public void paidLate(Application application) {
      told.add("paidLate " + application.id());
    }

    @Override
    public boolean thresholdMissing(Community community) {
      return told.add("thresholdMissing " + community.key());
    }
  }
}
