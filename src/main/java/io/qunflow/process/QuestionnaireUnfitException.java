package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import java.util.List;
import java.util.stream.Collectors;

/** The questionnaire is not fit to be sent; names every reason (L2.2). */
public class QuestionnaireUnfitException extends BusinessException {

  public static final String CODE = "QUESTIONNAIRE_UNFIT";

  private final transient List<QualityReason> reasons;

  /**
   * @param reasons at least one
   */
  public QuestionnaireUnfitException(List<QualityReason> reasons) {
    super(
        Kind.INVALID,
        CODE,
        reasons.stream().map(QualityReason::words).collect(Collectors.joining("\n")));
    this.reasons = List.copyOf(reasons);
  }

  public List<QualityReason> reasons() {
    return reasons;
  }
}
