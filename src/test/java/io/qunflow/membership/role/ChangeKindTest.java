package io.qunflow.membership.role;

import static io.qunflow.membership.role.MemberRole.CORE_ELITE;
import static io.qunflow.membership.role.MemberRole.FOLLOWER;
import static io.qunflow.membership.role.MemberRole.LURKER;
import static io.qunflow.membership.role.MemberRole.OPPOSER;
import static io.qunflow.membership.role.MemberRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.process.role.TableRoles;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No role for one quiet week. */
class ChangeKindTest {

  private static final Verdict AT_THE_EDGE = new Verdict(FOLLOWER, false);
  private static final Verdict CLEAR = new Verdict(FOLLOWER, true);

  @Test
  void somebodyWithoutARoleGetsOneAtOnce() {
    assertThat(ChangeKind.of(AT_THE_EDGE, null, null, null)).contains(ChangeKind.FIRST);
  }

  @Test
  void theSameRoleIsNotProposedAgain() {
    assertThat(ChangeKind.of(CLEAR, FOLLOWER, null, FOLLOWER)).isEmpty();
  }

  @Test
  void aRoleAtTheEdgeWaitsForASecondMeasuring() {
    assertThat(ChangeKind.of(AT_THE_EDGE, LURKER, null, null)).isEmpty();
    assertThat(ChangeKind.of(AT_THE_EDGE, LURKER, null, LURKER)).isEmpty();
    assertThat(ChangeKind.of(AT_THE_EDGE, LURKER, null, FOLLOWER)).contains(ChangeKind.HELD);
  }

  @Test
  void aClearOneNeedNotWait() {
    assertThat(ChangeKind.of(CLEAR, LURKER, null, null)).contains(ChangeKind.CLEAR);
  }

  @Test
  void whatAPersonRefusedIsNotAskedAgainWhileTheFiguresSayTheSame() {
    assertThat(ChangeKind.of(CLEAR, LURKER, FOLLOWER, FOLLOWER)).isEmpty();
    assertThat(ChangeKind.of(new Verdict(CORE_ELITE, true), LURKER, FOLLOWER, null))
        .contains(ChangeKind.CLEAR);
  }

  @Test
  void whatSomebodyStatedNeedsNoMargin() {
    assertThat(ChangeKind.of(new Verdict(OWNER, false), LURKER, null, null))
        .contains(ChangeKind.STATED);
    assertThat(ChangeKind.of(new Verdict(OPPOSER, false), LURKER, null, null))
        .contains(ChangeKind.STATED);
  }

  /** Eight active days make more than a follower of who forwards; a quarter is the margin. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, false", "3, true", "6, true", "7, false", "11, true"})
  void aMarginOfAQuarterIsClear(int days, boolean clear) {
    var behaviour = new Behaviour(false, Standing.NONE, days, days, 0, 0, 0, 0, 0, 9, 0);
    var verdict = Verdict.of(RoleInputs.of(behaviour, Duration.ofDays(28)), new TableRoles());

    assertThat(verdict.clear()).isEqualTo(clear);
  }

  @Test
  void figuresOfTwoWeeksAreReadAsOfFour() {
    var behaviour = new Behaviour(false, Standing.NONE, 9, 4, 0, 3, 0, 0, 0, 0, 1);

    var inputs = RoleInputs.of(behaviour, Duration.ofDays(14));

    assertThat(inputs).isEqualTo(new RoleInputs(Standing.NONE, false, 1, 8, 6, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, 0, 0, 0, LEADER", "STEWARD, 9, 0, 0, LEADER", "HIDDEN_EXPERT, 0, 5, 9, SUPPORTER",
    "HIDDEN_EXPERT, 0, 5, 10, LEADER", "CORE_ELITE, 0, 5, 10, LEADER",
        "CORE_ELITE, 9, 5, 0, SUPPORTER",
    "MASCOT, 9, 0, 50, SUPPORTER", "OPPOSER, 9, 0, 50, OPPONENT", "FOLLOWER, 1, 0, 0, LEARNER",
    "FOLLOWER, 1, 1, 0, SUPPORTER", "LURKER, 1, 0, 0, LEARNER", "LURKER, 0, 0, 0, OBSERVER"
  })
  void theSecondViewHasFiveKinds(
      MemberRole role, int questions, int answers, int repliers, FiveKind kind) {
    var behaviour =
        new Behaviour(false, Standing.NONE, 9, 9, questions, answers, 0, repliers, 0, 0, 0);

    assertThat(FiveKind.of(role, behaviour)).isEqualTo(kind);
  }
}
