package io.qunflow.lifecycle.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers after the check.
 *
 * @param answers what may be kept: of questions that are shown, cleaned (figures and days in one
 *     form, no control characters, nothing over-long), a wrong one still as it was typed where that
 *     is possible
 * @param errors key of the question → its first fault, in the order of the questions
 */
public record CheckedAnswers(Answers answers, Map<String, AnswerError> errors) {

  public CheckedAnswers {
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  public boolean fits() {
    return errors.isEmpty();
  }
}
