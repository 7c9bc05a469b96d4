package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.AnswerError;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that cannot be submitted, with what is wrong by question. */
public class AnswersRefusedException extends BusinessException {

  public static final String CODE = "ANSWERS_REFUSED";

  private final transient Map<String, AnswerError> errors;

  public AnswersRefusedException(Map<String, AnswerError> errors) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "有 %d 道题还要改：%s。",
            "Questions to mend: %d (%s).", errors.size(), Wording.list(errors.keySet())));
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** Key of the question → its fault, in the order of the questions. */
  public Map<String, AnswerError> errors() {
    return errors;
  }
}
