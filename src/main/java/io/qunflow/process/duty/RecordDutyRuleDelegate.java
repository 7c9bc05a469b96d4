package io.qunflow.process.duty;

import io.qunflow.lifecycle.duty.DutyRule;
import io.qunflow.lifecycle.duty.DutyRuleService;
import io.qunflow.lifecycle.duty.RewardSource;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDutyRule of duty-rotation.bpmn. */
@Component
class RecordDutyRuleDelegate extends ProcessStep {

  private final DutyRuleService rules;

  RecordDutyRuleDelegate(DutyRuleService rules) {
    this.rules = rules;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var rule = rule(step);
    rules.agree(step.community(), step.get(LifecycleVariables.CYCLE), rule, agreed(step));
    step.set(DutyInvitation.ANSWER_WITHIN, rule.answerWithin().toString());
  }

  private static DutyRule rule(StepContext step) {
    var source =
        RewardSource.valueOf(step.get(DutyRotation.REWARD_SOURCE).toUpperCase(Locale.ROOT));
    return new DutyRule(
        step.isSet(DutyRotation.MEMBERS_PAY),
        source,
        source == RewardSource.FEE_SHARE ? step.get(DutyRotation.FEE_SHARE) : null,
        Money.yuan(step.get(DutyRotation.REWARD_YUAN)),
        DayOfWeek.valueOf(step.get(DutyRotation.HANDOVER_ON)),
        step.get(DutyRotation.ANSWER_DAYS));
  }

  private static List<String> agreed(StepContext step) {
    var chosen = step.find(DutyRotation.AGREED).map(Rows::texts).orElse(List.of());
    var typed = step.find(DutyRotation.ALSO_AGREED).orElse("").lines();
    return Stream.concat(chosen.stream(), typed)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
