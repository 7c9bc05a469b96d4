package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such public class. */
public class UnknownPublicClassException extends BusinessException {

  public static final String CODE = "UNKNOWN_PUBLIC_CLASS";

  UnknownPublicClassException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的公开课。请从公开课列表里选。",
            "There is no public class with the number %d. Choose one from the list.", id));
  }
}
