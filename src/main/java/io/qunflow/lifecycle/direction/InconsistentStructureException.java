package io.qunflow.lifecycle.direction;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Parties and flows of a transaction structure do not fit together (L1.1). */
public class InconsistentStructureException extends BusinessException {

  public static final String CODE = "INCONSISTENT_STRUCTURE";

  InconsistentStructureException(Wording problem) {
    super(Kind.INVALID, CODE, problem);
  }
}
