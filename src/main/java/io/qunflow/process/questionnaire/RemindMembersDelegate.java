package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_remindMembers of answer-collection.bpmn: only who has not answered (L2.5). */
@Component
class RemindMembersDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundChoices choices;
  private final RoundMessages messages;

  RemindMembersDelegate(Rounds rounds, RoundChoices choices, RoundMessages messages) {
    this.rounds = rounds;
    this.choices = choices;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long round = QuestionnaireRound.round(step);
    var silent = rounds.notAnswered(round);
    var found = rounds.find(round);
    if (found.state() == RoundState.OPEN && choices.count(silent) > 0) {
      messages.remind(found, rounds.beginReminder(round), silent);
    }
  }
}
