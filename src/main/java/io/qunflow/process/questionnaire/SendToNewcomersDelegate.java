package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.EarlierAnswers;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendToNewcomers of answer-collection.bpmn. */
@Component
class SendToNewcomersDelegate extends ProcessStep {

  private final Rounds rounds;
  private final EarlierAnswers earlier;
  private final RoundMessages messages;
  private final RoundProperties properties;
  private final Clock clock;

  SendToNewcomersDelegate(
      Rounds rounds,
      EarlierAnswers earlier,
      RoundMessages messages,
      RoundProperties properties,
      Clock clock) {
    this.rounds = rounds;
    this.earlier = earlier;
    this.messages = messages;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    messages.takeBack(round, Optional.of(rounds.noLongerAsked(round.id())));
    earlier.takeOver(round.id(), clock.instant().minus(properties.doorAnswerServes()));
    messages.invite(round, rounds.notOpened(round.id()));
  }
}
