package io.qunflow.membership.kol;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownKolException extends BusinessException {

  public static final String CODE = "UNKNOWN_KOL";

  public UnknownKolException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的意见领袖。请从社群的意见领袖页面重新打开。",
            "There is no KOL %d. Open it again from the page of the community's KOLs.", id));
  }
}
