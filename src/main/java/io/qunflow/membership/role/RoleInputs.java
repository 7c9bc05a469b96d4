package io.qunflow.membership.role;

import java.time.Duration;

/**
 * What the decision table reads: figures of four weeks, whatever the period that was measured.
 *
 * @param activeDays see {@link Behaviour}; so are the others
 */
public record RoleInputs(
    Standing standing,
    boolean staff,
    int notices,
    double activeDays,
    double answers,
    double repliers,
    double forwards) {

  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  /** The figures as of four weeks; notices are counted, not scaled: each was a person's word. */
  static RoleInputs of(Behaviour behaviour, Duration period) {
    double scale = (double) FOUR_WEEKS.toMillis() / period.toMillis();
    return new RoleInputs(
            behaviour.standing(),
            behaviour.staff(),
            behaviour.notices(),
            behaviour.activeDays(),
            behaviour.answers(),
            behaviour.repliers(),
            behaviour.forwards())
        .times(scale);
  }

  /** Everything that was counted by machine, times a factor. */
  RoleInputs times(double factor) {
    return new RoleInputs(
        standing,
        staff,
        notices,
        activeDays * factor,
        answers * factor,
        repliers * factor,
        forwards * factor);
  }
}
