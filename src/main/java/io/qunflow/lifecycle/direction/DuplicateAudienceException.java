package io.qunflow.lifecycle.direction;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Two audiences of one community have the same name (L1.4). */
public class DuplicateAudienceException extends BusinessException {

  public static final String CODE = "DUPLICATE_AUDIENCE";

  DuplicateAudienceException(String name) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "人群“%s”写了两次。请合成一行，或用不同的名称。",
            "Audience “%s” stands there twice. Make it one line, or use different names.", name));
  }
}
