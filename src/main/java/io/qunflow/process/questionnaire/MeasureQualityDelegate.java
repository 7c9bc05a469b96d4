package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QuestionnaireProperties;
import io.qunflow.lifecycle.questionnaire.QuestionnaireQuality;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureQuality of member-inventory.bpmn (L2.2). */
@Component
class MeasureQualityDelegate extends ProcessStep {

  private final QuestionnaireProperties properties;

  MeasureQualityDelegate(QuestionnaireProperties properties) {
    this.properties = properties;
  }

  @Override
  protected void run(StepContext step) {
    var asked = QuestionRows.asked(QuestionRows.read(step.get(MemberInventory.QUESTIONS)));
    QualityVariables.set(step, QuestionnaireQuality.of(asked, properties.quality()));
  }
}
