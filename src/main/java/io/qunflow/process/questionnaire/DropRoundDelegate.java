package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_dropRound of questionnaire-round.bpmn. */
@Component
class DropRoundDelegate extends ProcessStep {

  private final Rounds rounds;

  DropRoundDelegate(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) {
    rounds.drop(QuestionnaireRound.round(step));
    step.set(QuestionnaireRound.SENT, false);
  }
}
