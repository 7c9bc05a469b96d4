package io.qunflow.process.duty;

import static io.qunflow.process.lifecycle.LifecycleVariables.SKIP_THIS_WEEK;

import io.qunflow.lifecycle.duty.DutyRule;
import io.qunflow.lifecycle.duty.DutyRuleService;
import io.qunflow.lifecycle.duty.MemberChoice;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallDutyRule of duty-rotation.bpmn: fills the form with the last rule. */
@Component
class RecallDutyRuleDelegate extends ProcessStep {

  private final DutyRuleService rules;

  RecallDutyRuleDelegate(DutyRuleService rules) {
    this.rules = rules;
  }

  @Override
  protected void run(StepContext step) {
    step.set(SKIP_THIS_WEEK, false);
    step.set(DutyRotation.MEMBERS_PAY, false);
    rules.findLatest(step.community()).ifPresent(rule -> prefill(step, rule));
    var choices = rules.findMemberChoices(step.community());
    step.set(DutyRotation.MEMBER_CHOICES, new Rows(options(choices)));
    step.set(
        DutyRotation.AGREED,
        new Rows(
            choices.stream()
                .filter(MemberChoice::agreed)
                .map(RecallDutyRuleDelegate::id)
                .toList()));
  }

  private static void prefill(StepContext step, DutyRule rule) {
    step.set(DutyRotation.MEMBERS_PAY, rule.membersPayFee());
    step.set(DutyRotation.REWARD_SOURCE, rule.rewardSource().name().toLowerCase(Locale.ROOT));
    if (rule.feeSharePercent() != null) {
      step.set(DutyRotation.FEE_SHARE, rule.feeSharePercent());
    }
    step.set(DutyRotation.REWARD_YUAN, rule.weeklyReward().major());
    step.set(DutyRotation.HANDOVER_ON, rule.handoverOn().name());
    step.set(DutyRotation.ANSWER_DAYS, rule.answerWithinDays());
  }

  private static List<Map<String, String>> options(List<MemberChoice> choices) {
    return choices.stream()
        .map(choice -> Map.of("label", choice.nickname(), "value", id(choice)))
        .toList();
  }

  private static String id(MemberChoice choice) {
    return String.valueOf(choice.member().value());
  }
}
