package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.CARRIER;
import static io.qunflow.process.direction.SettleDirection.CARRIER_KIND;
import static io.qunflow.process.direction.SettleDirection.CONVERSION_END;
import static io.qunflow.process.direction.SettleDirection.CONVERSION_STEP;
import static io.qunflow.process.direction.SettleDirection.ENDS_ON;
import static io.qunflow.process.direction.SettleDirection.END_CONDITION;
import static io.qunflow.process.direction.SettleDirection.END_KIND;
import static io.qunflow.process.direction.SettleDirection.LEAD_IN_PATH;
import static io.qunflow.process.direction.SettleDirection.PHASE;
import static io.qunflow.process.direction.SettleDirection.POSITION;
import static io.qunflow.process.direction.SettleDirection.PURPOSE_KIND;
import static io.qunflow.process.direction.SettleDirection.PURPOSE_ROLE;

import io.qunflow.lifecycle.direction.BusinessPhase;
import io.qunflow.lifecycle.direction.BusinessPosition;
import io.qunflow.lifecycle.direction.CarrierKind;
import io.qunflow.lifecycle.direction.ConversionEnd;
import io.qunflow.lifecycle.direction.Direction;
import io.qunflow.lifecycle.direction.Purpose;
import io.qunflow.lifecycle.direction.PurposeKind;
import io.qunflow.lifecycle.direction.ValuePath;
import io.qunflow.process.engine.StepContext;

/** Direction and purpose as the forms of step 1 take and show them. */
final class DirectionFields {

  private static final String UNTIL_DAY = "day";
  private static final String UNTIL_REACHED = "condition";

  private DirectionFields() {}

  static Direction readDirection(StepContext step) {
    return Direction.of(
        Choice.read(BusinessPosition.class, step.get(POSITION)),
        step.find(PHASE).map(p -> Choice.read(BusinessPhase.class, p)).orElse(BusinessPhase.ANY),
        new ValuePath(
            Choice.read(CarrierKind.class, step.get(CARRIER_KIND)),
            step.find(CARRIER).orElse(""),
            step.find(CONVERSION_STEP).orElse(""),
            step.find(CONVERSION_END)
                .map(end -> Choice.read(ConversionEnd.class, end))
                .orElse(ConversionEnd.MAIN_PROFIT),
            step.find(LEAD_IN_PATH).orElse("")));
  }

  static void show(StepContext step, Direction direction) {
    var path = direction.path();
    step.set(POSITION, Choice.of(direction.position()));
    step.set(PHASE, Choice.of(direction.phase()));
    step.set(CARRIER_KIND, Choice.of(path.carrierKind()));
    step.set(CARRIER, path.carrier());
    step.set(CONVERSION_STEP, path.conversionStep());
    step.set(CONVERSION_END, Choice.of(path.end()));
    step.set(LEAD_IN_PATH, path.leadInPath());
    direction.purpose().ifPresent(purpose -> show(step, purpose));
  }

  /** Answers to questions that are hidden by an earlier answer are left aside. */
  static Purpose readPurpose(StepContext step) {
    var role = step.get(PURPOSE_ROLE);
    if (Choice.read(PurposeKind.class, step.get(PURPOSE_KIND)) == PurposeKind.OWN_BUSINESS) {
      return Purpose.ownBusiness(role);
    }
    return step.get(END_KIND).equals(UNTIL_DAY)
        ? Purpose.untilDay(role, step.get(ENDS_ON))
        : Purpose.untilReached(role, step.get(END_CONDITION));
  }

  private static void show(StepContext step, Purpose purpose) {
    step.set(PURPOSE_KIND, Choice.of(purpose.kind()));
    step.set(PURPOSE_ROLE, purpose.role());
    if (purpose.kind() == PurposeKind.LINK) {
      step.set(END_KIND, purpose.endsOn().isPresent() ? UNTIL_DAY : UNTIL_REACHED);
      purpose.endsOn().ifPresent(day -> step.set(ENDS_ON, day));
      step.set(END_CONDITION, purpose.endCondition());
    }
  }
}
