package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.AnswerUse;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordUses of questionnaire-round.bpmn (L2.5). */
@Component
class RecordUsesDelegate extends ProcessStep {

  private final Rounds rounds;

  RecordUsesDelegate(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var uses =
        step.get(QuestionnaireRound.USES).texts().stream()
            .map(use -> AnswerUse.valueOf(use.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    rounds.recordUses(
        QuestionnaireRound.round(step), uses, step.find(QuestionnaireRound.USE_NOTE).orElse(""));
  }
}
