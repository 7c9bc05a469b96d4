package io.qunflow.operations.link;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/**
 * A link does not open: forged, damaged on the way, expired or revoked. Which of them is not told,
 * since only a stranger would learn something from it.
 */
public class LinkRefusedException extends BusinessException {

  public static final String CODE = "LINK_REFUSED";

  public LinkRefusedException() {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "这个链接打不开：可能已经过期、被收回，或者复制时少了几个字。请向发给你的人再要一个。",
            "This link does not open: it may have expired, been taken back, or lost a few characters when copied. Ask whoever sent it for a new one."));
  }
}
