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
import java.util.Map;
import java.util.function.Function;
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
    return reasons(
        QuestionnaireQuality.of(questionnaire, properties.quality()),
        inputs -> decisions.evaluate(QualityVariables.DECISION, inputs));
  }

  /**
   * What the table says about each aspect alone, so that no reason hides behind a graver one.
   *
   * @param table inputs → why it is sent back, empty when it is not
   */
  static List<QualityReason> reasons(
      QuestionnaireQuality quality, Function<Map<String, Object>, String> table) {
    return Arrays.stream(QualityAspect.values())
        .map(
            aspect ->
                new QualityReason(
                    aspect,
                    quality.numbers(aspect),
                    table.apply(QualityVariables.inputs(quality.only(aspect)))))
        .filter(reason -> !reason.words().isEmpty())
        .toList();
  }
}
