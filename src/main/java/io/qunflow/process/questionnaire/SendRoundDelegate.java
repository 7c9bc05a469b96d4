package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.EarlierAnswers;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendRound of questionnaire-round.bpmn: one wave, by the database (L2.5). */
@Component
class SendRoundDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundChoices choices;
  private final EarlierAnswers earlier;
  private final RoundMessages messages;
  private final RoundProperties properties;
  private final Clock clock;

  SendRoundDelegate(
      Rounds rounds,
      RoundChoices choices,
      EarlierAnswers earlier,
      RoundMessages messages,
      RoundProperties properties,
      Clock clock) {
    this.rounds = rounds;
    this.choices = choices;
    this.earlier = earlier;
    this.messages = messages;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long round = QuestionnaireRound.round(step);
    rounds.send(round, choices.select(rounds.find(round)));
    earlier.takeOver(round, clock.instant().minus(properties.doorAnswerServes()));
    messages.invite(rounds.find(round), rounds.notOpened(round));
    step.clear(QuestionnaireRound.REFUSAL);
    step.set(QuestionnaireRound.SENT, true);
  }
}
