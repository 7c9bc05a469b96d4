package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A funnel cannot be stopped now: members were promised something that goes on. */
public class FunnelBusyException extends BusinessException {

  public static final String CODE = "FUNNEL_BUSY";

  public FunnelBusyException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }
}
