package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendRound of questionnaire-round.bpmn: one wave, by the database (L2.5). */
@Component
class SendRoundDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundChoices choices;
  private final RoundMessages messages;

  SendRoundDelegate(Rounds rounds, RoundChoices choices, RoundMessages messages) {
    this.rounds = rounds;
    this.choices = choices;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long round = QuestionnaireRound.round(step);
    rounds.send(round, choices.select(rounds.find(round)));
    messages.invite(rounds.find(round), rounds.audience(round));
    step.clear(QuestionnaireRound.REFUSAL);
    step.set(QuestionnaireRound.SENT, true);
  }
}
