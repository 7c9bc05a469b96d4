package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_orderRound of member-inventory.bpmn. */
@Component
class OrderRoundDelegate extends ProcessStep {

  private static final String TO_GROUPS = "@groups";

  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final RoundDays days;

  OrderRoundDelegate(Rounds rounds, Questionnaires questionnaires, RoundDays days) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.days = days;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long questionnaire = step.get(MemberInventory.QUESTIONNAIRE);
    var channel = step.get(MemberInventory.CHANNEL);
    long round =
        rounds.open(
            new RoundOrder(
                step.community(),
                questionnaire,
                questionnaires.find(questionnaire).version(),
                RoundChoices.segment(step.get(QuestionnaireRound.SEGMENT)),
                days.endOf(step.community(), step.get(QuestionnaireRound.DAYS)),
                step.find(MemberInventory.QUOTA),
                channel.replace(TO_GROUPS, ""),
                channel.endsWith(TO_GROUPS),
                step.user().orElse("")));
    step.set(QuestionnaireRound.ROUND_ID, Math.toIntExact(round));
    step.set(TaskVariables.COMMUNITY_KEY, step.community().value());
    step.set(MemberInventory.ROUND_KEY, QuestionnaireRound.businessKey(round));
    step.set(QuestionnaireRound.SENT, false);
    step.clear(MemberInventory.REFUSAL);
  }
}
