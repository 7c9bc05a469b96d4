package io.qunflow.process.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.kind.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A4, row by row with the boundaries. */
class MemberKindDecisionTest {

  final TableKinds table = new TableKinds();

  @ParameterizedTest
  @CsvSource({
    "LEARN,     false, false, 0,  TRACK_AS_LEAD",
    "LEARN,     true,  true,  9,  TRACK_AS_LEAD",
    "COMPANY,   false, false, 0,  KEEP_CLOSE",
    "COMPANY,   false, true,  9,  KEEP_CLOSE",
    "COMPANY,   true,  false, 0,  KEEP_CLOSE_AS_LEAD",
    "RECRUIT,   false, true,  0,  ALLOW_POST",
    "RECRUIT,   false, true,  1,  ALLOW_POST",
    "RECRUIT,   true,  true,  1,  ALLOW_POST",
    "RECRUIT,   false, false, 0,  ASK_TO_DISCLOSE",
    "RECRUIT,   false, false, 1,  ASK_TO_DISCLOSE",
    "RECRUIT,   false, true,  2,  NOTICE_AND_CASE",
    "RECRUIT,   false, false, 2,  NOTICE_AND_CASE",
    "RECRUIT,   true,  true,  99, NOTICE_AND_CASE",
    "ADVERTISE, false, false, 1,  REMOVAL_CASE",
    "ADVERTISE, true,  true,  0,  REMOVAL_CASE",
    "UNKNOWN,   false, false, 0,  OBSERVE"
  })
  void followsFromWhySomebodyIsHere(
      MemberKind kind, boolean corporate, boolean disclosed, int posts, Treatment treatment) {
    assertThat(table.decide(new KindInputs(kind, corporate, disclosed, posts)))
        .isEqualTo(treatment);
  }

  /** Exactly one rule for whatever is stated: the table's helper refuses anything else. */
  @Test
  void everybodyIsTreatedInExactlyOneWay() {
    for (var kind : MemberKind.values()) {
      for (boolean corporate : new boolean[] {false, true}) {
        for (boolean disclosed : new boolean[] {false, true}) {
          for (int posts = 0; posts < 4; posts++) {
            assertThat(table.decide(new KindInputs(kind, corporate, disclosed, posts))).isNotNull();
          }
        }
      }
    }
  }
}
