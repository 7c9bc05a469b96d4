package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_closeRound of answer-collection.bpmn: what is not sent by now is not sent. A
 * round that its quota or a person closed keeps that reason.
 */
@Component
class CloseRoundDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundMessages messages;

  CloseRoundDelegate(Rounds rounds, RoundMessages messages) {
    this.rounds = rounds;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    rounds.close(round.id(), CloseReason.DEADLINE, "");
    messages.takeBack(round, Optional.empty());
    messages.closeGroupLink(round);
  }
}
