package io.qunflow.process.duty;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.duty.DutyShift;
import io.qunflow.process.engine.StepContext;

/** The shift that the variables of a rotation tell of. */
final class Shifts {

  private Shifts() {}

  static DutyShift of(StepContext step) {
    return new DutyShift(
        step.community(),
        step.get(DutyInvitation.WEEK),
        step.find(DutyInvitation.CANDIDATE)
            .map(id -> new MemberId(Long.parseLong(id)))
            .orElse(null),
        step.find(DutyInvitation.STAFF).orElse(null));
  }
}
