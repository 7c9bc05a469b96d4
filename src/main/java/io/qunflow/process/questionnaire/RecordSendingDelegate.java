package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.RoundService;
import io.qunflow.lifecycle.questionnaire.Sending;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordSending of questionnaire-round.bpmn. */
@Component
class RecordSendingDelegate extends ProcessStep {

  private final RoundService rounds;
  private final QuestionnaireProperties properties;

  RecordSendingDelegate(RoundService rounds, QuestionnaireProperties properties) {
    this.rounds = rounds;
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round =
        rounds.open(
            step.community(),
            step.get(LifecycleVariables.CYCLE),
            step.get(MemberInventory.VERSION),
            new Sending(
                step.get(QuestionnaireRound.SENT_ON),
                step.get(QuestionnaireRound.SENT_TO),
                step.get(QuestionnaireRound.SURVEY_TOOL)),
            properties.remindBeforeEnd());
    step.set(QuestionnaireRound.ROUND, round.number());
    step.set(QuestionnaireRound.REMIND_AT, round.remindAt());
    step.set(QuestionnaireRound.DUE_AT, round.endsAt());
  }
}
