package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.QualityAspect;
import io.qunflow.lifecycle.questionnaire.QuestionnaireQuality;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.math.BigDecimal;
import java.util.Map;

/** Names shared with questionnaire-quality.dmn (L2.2). */
final class QualityVariables {

  static final String DECISION = "questionnaireQuality";

  static final ProcessVariable<Integer> WITHOUT_USE =
      ProcessVariable.integer("questionsWithoutUse");
  static final ProcessVariable<Integer> OPINIONS = ProcessVariable.integer("opinionQuestions");
  static final ProcessVariable<Integer> DOUBLES = ProcessVariable.integer("doubleQuestions");
  static final ProcessVariable<Integer> WITHOUT_GUIDANCE =
      ProcessVariable.integer("questionsWithoutGuidance");
  static final ProcessVariable<BigDecimal> FREE_TEXT = ProcessVariable.decimal("freeTextPercent");
  static final ProcessVariable<Integer> COUNT = ProcessVariable.integer("questionCount");

  /** What was found, in words, whether or not it is a reason to send the questionnaire back. */
  static final ProcessVariable<String> FINDINGS = ProcessVariable.string("qualityFindings");

  private QualityVariables() {}

  /** Everything that the decision reads, and the findings for the person it goes back to. */
  static void set(StepContext step, QuestionnaireQuality quality) {
    step.set(WITHOUT_USE, quality.count(QualityAspect.WITHOUT_USE));
    step.set(OPINIONS, quality.count(QualityAspect.OPINION));
    step.set(DOUBLES, quality.count(QualityAspect.DOUBLE));
    step.set(WITHOUT_GUIDANCE, quality.count(QualityAspect.WITHOUT_GUIDANCE));
    step.set(FREE_TEXT, quality.freeTextPercent());
    step.set(COUNT, quality.questions());
    step.set(FINDINGS, quality.findings());
  }

  static Map<String, Object> inputs(QuestionnaireQuality quality) {
    return Map.of(
        WITHOUT_USE.name(), quality.count(QualityAspect.WITHOUT_USE),
        OPINIONS.name(), quality.count(QualityAspect.OPINION),
        DOUBLES.name(), quality.count(QualityAspect.DOUBLE),
        WITHOUT_GUIDANCE.name(), quality.count(QualityAspect.WITHOUT_GUIDANCE),
        FREE_TEXT.name(), quality.freeTextPercent().doubleValue(),
        COUNT.name(), quality.questions());
  }
}
