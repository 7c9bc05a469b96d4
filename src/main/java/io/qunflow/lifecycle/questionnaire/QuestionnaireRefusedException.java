package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;
import java.util.List;

/** The questionnaire cannot be kept; names each reason with what helps. */
public class QuestionnaireRefusedException extends BusinessException {

  public static final String CODE = "QUESTIONNAIRE_REFUSED";

  private final transient List<String> reasons;

  /**
   * @param reasons for the operator, in the order of the questions; at least one
   */
  public QuestionnaireRefusedException(List<String> reasons) {
    super(Kind.INVALID, CODE, String.join("\n", reasons));
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
