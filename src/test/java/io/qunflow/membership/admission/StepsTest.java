package io.qunflow.membership.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.shared.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an applicant has to do, by what is asked (A1, A2). */
class StepsTest {

  private static final Money FEE = new Money(9900, "CNY");
  private static final Money NOTHING = new Money(0, "CNY");

  @Test
  void everyThresholdAsksForSomething() {
    for (var threshold : Threshold.values()) {
      assertThat(Ask.of(List.of(threshold))).as(threshold.name()).hasSize(1);
    }
    assertThat(Ask.of(List.of(Threshold.PRICE_YEARLY, Threshold.PRICE_ONCE)))
        .containsExactly(Ask.PAYMENT);
    assertThat(Ask.of(EnumSet.allOf(Threshold.class))).containsExactly(Ask.values());
  }

  @Test
  void whatIsAskedIsReadAsItWasWritten() {
    var asks = EnumSet.of(Ask.PAYMENT, Ask.WORDS);

    assertThat(Ask.read(Ask.write(asks))).isEqualTo(asks);
    assertThat(Ask.read("")).isEmpty();
  }

  @Test
  void everythingIsMissingAtFirst() {
    var fresh = application(EnumSet.allOf(Ask.class), NOTHING, "", "", "");

    assertThat(Steps.missing(fresh, List.of(), false)).containsExactly(Ask.values());
  }

  @Test
  void nothingIsMissingOnceAllIsHandedIn() {
    var all = application(EnumSet.allOf(Ask.class), NOTHING, "想来", "张三 8821", "朋友圈");

    assertThat(Steps.missing(all, List.of(ProofKind.values()), true)).isEmpty();
    assertThat(Steps.missing(all, List.of(ProofKind.IDENTITY), true))
        .as("said to be forwarded, without a picture")
        .containsExactly(Ask.FORWARD);
  }

  @Test
  void aPaymentThatIsOnlySaidNeedsAPerson() {
    assertThat(Steps.needsAPerson(application(Set.of(Ask.PAYMENT), NOTHING, "", "张三", "")))
        .isTrue();
    assertThat(Steps.needsAPerson(application(Set.of(Ask.PAYMENT), FEE, "", "", ""))).isFalse();
    assertThat(Steps.needsAPerson(application(Set.of(Ask.QUESTIONNAIRE), NOTHING, "", "", "")))
        .isFalse();
    assertThat(Steps.needsAPerson(application(Set.of(Ask.WORDS), NOTHING, "想来", "", ""))).isTrue();
  }

  @Test
  void aFewFenLessAreNotTheFee() {
    var less = application(Set.of(Ask.PAYMENT), new Money(9899, "CNY"), "", "", "");

    assertThat(less.isPaid()).isFalse();
    assertThat(Steps.missing(less, List.of(), false)).containsExactly(Ask.PAYMENT);
  }

  private static Application application(
      Set<Ask> asks, Money received, String words, String reference, String forwardedTo) {
    return new Application(
        5,
        new CommunityKey("tea"),
        1,
        ApplicationState.PROVING,
        asks,
        FEE,
        received,
        "安娜",
        "anna@example.com",
        words,
        reference,
        forwardedTo,
        "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
