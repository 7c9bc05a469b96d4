package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The community takes no applications. */
public class AdmissionClosedException extends BusinessException {

  public static final String CODE = "ADMISSION_CLOSED";

  AdmissionClosedException(String community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("社群 %s 现在不接受申请。", "Community %s takes no applications now.", community));
  }
}
