package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The application is past what was to be done with it. */
public class ApplicationStateException extends BusinessException {

  public static final String CODE = "APPLICATION_STATE";

  ApplicationStateException(long id) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("申请 %d 的状态已经变了，请刷新后再看。", "Application %d has moved on; reload the page.", id));
  }
}
