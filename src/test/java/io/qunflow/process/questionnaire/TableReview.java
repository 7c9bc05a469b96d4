package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireQuality;
import io.qunflow.process.QualityReason;
import io.qunflow.process.QuestionnaireReview;
import io.qunflow.support.DecisionTable;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Asks the table itself, without an engine, by the default settings. */
public final class TableReview implements QuestionnaireReview {

  private final DecisionTable table =
      DecisionTable.of("lifecycle/2-questionnaire/questionnaire-quality.dmn");
  private final QuestionnaireProperties properties =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("qunflow.questionnaire", QuestionnaireProperties.class);

  @Override
  public List<QualityReason> findReasons(Questionnaire questionnaire) {
    return QualityDecision.reasons(
        QuestionnaireQuality.of(questionnaire, properties.quality()),
        inputs -> (String) table.evaluate(inputs).get(0).get("questionnaireRefusal"));
  }
}
