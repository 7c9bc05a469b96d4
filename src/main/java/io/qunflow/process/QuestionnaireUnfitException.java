package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** The questionnaire is not fit to be sent; names every reason (L2.2). */
public class QuestionnaireUnfitException extends BusinessException {

  public static final String CODE = "QUESTIONNAIRE_UNFIT";

  private final transient List<QualityReason> reasons;

  /**
   * @param reasons at least one
   */
  public QuestionnaireUnfitException(List<QualityReason> reasons) {
    super(Kind.INVALID, CODE, Wording.lines(reasons.stream().map(QualityReason::wording).toList()));
    this.reasons = List.copyOf(reasons);
  }

  public List<QualityReason> reasons() {
    return reasons;
  }
}
