package io.qunflow.membership.moderation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A text is missing or too long. */
public class InvalidModerationException extends BusinessException {

  public static final String CODE = "INVALID_MODERATION";

  public InvalidModerationException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
