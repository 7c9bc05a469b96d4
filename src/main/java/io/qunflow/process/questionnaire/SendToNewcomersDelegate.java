package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendToNewcomers of answer-collection.bpmn. */
@Component
class SendToNewcomersDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundMessages messages;

  SendToNewcomersDelegate(Rounds rounds, RoundMessages messages) {
    this.rounds = rounds;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    messages.takeBack(round, Optional.of(rounds.noLongerAsked(round.id())));
    messages.invite(round, rounds.audience(round.id()));
  }
}
