package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.RoundService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordReminder of questionnaire-round.bpmn. */
@Component
class RecordReminderDelegate extends ProcessStep {

  private final RoundService rounds;

  RecordReminderDelegate(RoundService rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) {
    rounds.recordReminder(
        step.community(),
        step.get(QuestionnaireRound.ROUND),
        step.get(QuestionnaireRound.REMINDED));
  }
}
