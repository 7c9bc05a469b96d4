package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_changeRound of questionnaire-round.bpmn: the latest version, as mended. */
@Component
class ChangeRoundDelegate extends ProcessStep {

  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final RoundDays days;

  ChangeRoundDelegate(Rounds rounds, Questionnaires questionnaires, RoundDays days) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.days = days;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(QuestionnaireRound.round(step));
    rounds.change(
        round.id(),
        new RoundOrder(
            round.community(),
            round.questionnaire(),
            questionnaires.find(round.questionnaire()).version(),
            RoundChoices.segment(step.get(QuestionnaireRound.SEGMENT)),
            days.endOf(round.community(), step.get(QuestionnaireRound.DAYS)),
            round.quota(),
            round.channel(),
            round.toGroups(),
            round.openedBy()));
    step.clear(QuestionnaireRound.SEND_BACK_REASON);
    step.clear(QuestionnaireRound.DECISION);
    step.clear(QuestionnaireRound.MEND_DECISION);
  }
}
