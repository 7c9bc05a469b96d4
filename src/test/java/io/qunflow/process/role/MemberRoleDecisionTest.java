package io.qunflow.process.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.RoleInputs;
import io.qunflow.membership.role.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A3, row by row with the boundaries. */
class MemberRoleDecisionTest {

  final TableRoles table = new TableRoles();

  @ParameterizedTest
  @CsvSource({
    "OWNER,   true,  5, 0,    0,    0,    0,    OWNER",
    "OWNER,   false, 0, 28,   9,    20,   9,    OWNER",
    "STEWARD, true,  0, 0,    0,    0,    0,    STEWARD",
    "STEWARD, false, 2, 28,   0,    0,    0,    STEWARD",
    "NONE,    true,  0, 0,    0,    0,    0,    MASCOT",
    "NONE,    true,  3, 28,   9,    20,   9,    MASCOT",
    "NONE,    false, 2, 0,    0,    0,    0,    OPPOSER",
    "NONE,    false, 9, 28,   9,    20,   9,    OPPOSER",
    "NONE,    false, 1, 0,    3,    0,    0,    HIDDEN_EXPERT",
    "NONE,    false, 0, 7.99, 3,    50,   50,   HIDDEN_EXPERT",
    "NONE,    false, 0, 8,    3,    0,    0,    CORE_ELITE",
    "NONE,    false, 0, 8,    30,   50,   0,    CORE_ELITE",
    "NONE,    false, 0, 0,    0,    10,   0,    MASCOT",
    "NONE,    false, 0, 28,   2.99, 10,   50,   MASCOT",
    "NONE,    false, 0, 8,    0,    9.99, 4,    CORE_ELITE",
    "NONE,    false, 0, 28,   2.99, 0,    9,    CORE_ELITE",
    "NONE,    false, 0, 8,    0,    9.99, 3.99, FOLLOWER",
    "NONE,    false, 0, 28,   2.99, 0,    0,    FOLLOWER",
    "NONE,    false, 0, 2,    0,    0,    0,    FOLLOWER",
    "NONE,    false, 1, 7.99, 2.99, 9.99, 50,   FOLLOWER",
    "NONE,    false, 0, 1.99, 0,    0,    0,    LURKER",
    "NONE,    false, 1, 0,    2.99, 9.99, 50,   LURKER"
  })
  void followsFromWhatAMemberDoes(
      Standing standing,
      boolean staff,
      int notices,
      double days,
      double answers,
      double repliers,
      double forwards,
      MemberRole role) {
    var inputs = new RoleInputs(standing, staff, notices, days, answers, repliers, forwards);

    assertThat(table.decide(inputs)).isEqualTo(role);
  }

  /** Exactly one rule for whatever is measured: the table's helper refuses anything else. */
  @Test
  void everybodyHasExactlyOneRole() {
    double[] figures = {0, 1.99, 2, 2.99, 3, 3.99, 4, 7.99, 8, 9.99, 10, 28, 1000};
    for (double days : figures) {
      for (double answers : figures) {
        for (double repliers : figures) {
          for (double forwards : new double[] {0, 3.99, 4}) {
            var inputs = new RoleInputs(Standing.NONE, false, 0, days, answers, repliers, forwards);
            assertThat(table.decide(inputs)).isNotNull();
          }
        }
      }
    }
  }
}
