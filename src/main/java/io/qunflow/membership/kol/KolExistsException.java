package io.qunflow.membership.kol;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class KolExistsException extends BusinessException {

  public static final String CODE = "KOL_EXISTS";

  public KolExistsException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("这位成员已经在意见领袖计划里。", "This member is in the KOL programme already."));
  }
}
