package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;

/** The figures of a round cannot be, or nothing uses its answers (L2.5). */
public class RoundResultRefusedException extends BusinessException {

  public static final String CODE = "ROUND_RESULT_REFUSED";

  public RoundResultRefusedException(String message) {
    super(Kind.INVALID, CODE, message);
  }
}
