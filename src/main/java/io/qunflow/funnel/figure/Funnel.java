package io.qunflow.funnel.figure;

import io.qunflow.shared.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From members to buyers.
 *
 * @param steps all five, in order
 * @param indirect beside the turnover, never part of it
 */
public record Funnel(int members, List<StepFigure> steps, Turnover turnover, Indirect indirect) {

  /** Fewer buyers raise no alarm (F7). */
  public static final int ENOUGH_BUYERS = 5;

  public Funnel {
    steps = List.copyOf(steps);
  }

  public int count(FunnelStep step) {
    return steps.get(step.ordinal()).count();
  }

  /** Paid of members; empty without members. */
  public Optional<Proportion> conversion() {
    return steps.get(FunnelStep.PAID.ordinal()).ofMembers();
  }

  /** Whether there are buyers enough to warn by the figures. */
  public boolean mayAlarm() {
    return count(FunnelStep.PAID) >= ENOUGH_BUYERS;
  }

  /** Revenue divided by all members, in minor units; empty without members. */
  public OptionalLong revenuePerMemberMinor() {
    return members == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((double) turnover.revenueMinor() / members));
  }
}
