package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.AnswerUse;
import io.qunflow.lifecycle.questionnaire.RoundResult;
import io.qunflow.lifecycle.questionnaire.RoundService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordRound of questionnaire-round.bpmn. */
@Component
class RecordRoundDelegate extends ProcessStep {

  private final RoundService rounds;

  RecordRoundDelegate(RoundService rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var uses =
        step.get(QuestionnaireRound.USES).texts().stream()
            .map(use -> AnswerUse.valueOf(use.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    rounds.close(
        step.community(),
        step.get(QuestionnaireRound.ROUND),
        new RoundResult(
            step.get(QuestionnaireRound.INVITED),
            step.get(QuestionnaireRound.ANSWERED),
            uses,
            step.get(QuestionnaireRound.USE_NOTE)));
  }
}
