package io.qunflow.process.publicclass;

import io.qunflow.shared.BusinessException;

/** A class cannot have this date; says why. */
class ClassDateRefusedException extends BusinessException {

  private static final String CODE = "CLASS_DATE_REFUSED";

  ClassDateRefusedException(BusinessException why) {
    super(why.kind(), CODE, why.wording());
    initCause(why);
  }
}
