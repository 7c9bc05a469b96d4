package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** The questionnaire cannot be kept; names each reason with what helps. */
public class QuestionnaireRefusedException extends BusinessException {

  public static final String CODE = "QUESTIONNAIRE_REFUSED";

  private final transient List<Wording> reasons;

  /**
   * @param reasons for the operator, in the order of the questions; at least one
   */
  public QuestionnaireRefusedException(List<Wording> reasons) {
    super(Kind.INVALID, CODE, Wording.lines(reasons));
    this.reasons = List.copyOf(reasons);
  }

  public List<Wording> reasons() {
    return reasons;
  }
}
