package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Proportion;
import java.util.Optional;

record ResultRow(
    int step,
    int pushed,
    int pushedCame,
    int held,
    int heldCame,
    int notKnown,
    int reached,
    int capped,
    int missed,
    int unsure,
    int waiting) {

  static ResultRow of(StepReturn one) {
    var reach = one.reach();
    return new ResultRow(
        one.step(),
        all(one.pushed()),
        came(one.pushed()),
        all(one.heldBack()),
        came(one.heldBack()),
        one.notKnown(),
        reach.reached(),
        reach.capped(),
        reach.missed(),
        reach.unsure(),
        reach.waiting());
  }

  StepReturn returned() {
    return new StepReturn(
        step,
        Proportion.of(pushedCame, pushed),
        Proportion.of(heldCame, held),
        notKnown,
        new TouchReach(reached, capped, missed, unsure, waiting));
  }

  private static int all(Optional<Proportion> share) {
    return share.map(one -> Math.toIntExact(one.of())).orElse(0);
  }

  private static int came(Optional<Proportion> share) {
    return share.map(one -> Math.toIntExact(one.n())).orElse(0);
  }
}
