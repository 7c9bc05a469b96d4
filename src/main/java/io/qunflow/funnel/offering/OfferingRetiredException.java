package io.qunflow.funnel.offering;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** It is sold no more, so nothing new begins with it. */
public class OfferingRetiredException extends BusinessException {

  public static final String CODE = "OFFERING_RETIRED";

  public OfferingRetiredException(String name) {
    super(Kind.CONFLICT, CODE, Wording.of("“%s”已经停售", "“%s” is sold no more", name));
  }
}
