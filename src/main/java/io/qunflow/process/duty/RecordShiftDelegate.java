package io.qunflow.process.duty;

import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordShift of duty-rotation.bpmn. */
@Component
class RecordShiftDelegate extends ProcessStep {

  private static final Map<String, String> SOURCES =
      Map.of("fee_share", "会员费的一部分", "company", "公司预算", "partner", "伙伴的奖品");

  private final DutyService duties;

  RecordShiftDelegate(DutyService duties) {
    this.duties = duties;
  }

  @Override
  protected void run(StepContext step) {
    var shift = Shifts.of(step);
    duties.recordShift(shift, step.get(LifecycleVariables.CYCLE));
    step.set(DutyRotation.HOLDER, holder(step));
    if (shift.member() != null) {
      step.set(DutyRotation.REWARD_DUE, rewardDue(step));
      step.set(DutyRotation.PAID_FROM, step.get(DutyRotation.REWARD_SOURCE));
    }
  }

  private static String holder(StepContext step) {
    var member = step.find(DutyInvitation.CANDIDATE_NAME);
    var staff = step.find(DutyInvitation.STAFF).map(name -> name + "（自己人）");
    return Stream.of(member, staff).flatMap(o -> o.stream()).collect(Collectors.joining("，搭档 "));
  }

  private static String rewardDue(StepContext step) {
    var yuan = step.get(DutyRotation.REWARD_YUAN).setScale(2, RoundingMode.HALF_UP);
    return "%s 元，来自%s".formatted(yuan, SOURCES.get(step.get(DutyRotation.REWARD_SOURCE)));
  }
}
