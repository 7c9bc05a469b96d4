package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QualityAspect;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireQuality;
import io.qunflow.process.QualityReason;
import io.qunflow.process.QuestionnaireReview;
import io.qunflow.process.engine.Decisions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks questionnaire-quality.dmn, the same table that the round asks. */
@Component
class QualityDecision implements QuestionnaireReview {

  private final Decisions decisions;
  private final QuestionnaireProperties properties;

  QualityDecision(Decisions decisions, QuestionnaireProperties properties) {
    this.decisions = decisions;
    this.properties = properties;
  }

  @Override
  public List<QualityReason> findReasons(Questionnaire questionnaire) {
    var quality = QuestionnaireQuality.of(questionnaire, properties.quality());
    return Arrays.stream(QualityAspect.values())
        .map(aspect -> reason(quality, aspect))
        .filter(reason -> !reason.words().isEmpty())
        .toList();
  }

  private QualityReason reason(QuestionnaireQuality quality, QualityAspect aspect) {
    var words =
        decisions.evaluate(
            QualityVariables.DECISION, QualityVariables.inputs(quality.only(aspect)));
    return new QualityReason(aspect, quality.numbers(aspect), words);
  }
}
