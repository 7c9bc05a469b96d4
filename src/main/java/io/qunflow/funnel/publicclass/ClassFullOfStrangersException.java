package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Too many unknown people came by the group link. */
public class ClassFullOfStrangersException extends BusinessException {

  public static final String CODE = "CLASS_FULL_OF_STRANGERS";

  ClassFullOfStrangersException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("从这个链接来的、还不认识的人太多了。", "Too many people came by this link whom nobody knows."));
  }
}
