package io.qunflow.membership.role;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Too little is known of what members did; silence in a file is not silence of members. */
public class TooLittleActivityException extends BusinessException {

  public static final String CODE = "TOO_LITTLE_ACTIVITY";

  public TooLittleActivityException(Wording message) {
    super(Kind.CONFLICT, CODE, message);
  }
}
