package io.qunflow.activity;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class ImportsBusyException extends BusinessException {

  public static final String CODE = "IMPORTS_BUSY";

  public ImportsBusyException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "正在排队的导入太多。请等几分钟再试。", "Too many imports are waiting. Try again in a few minutes."));
  }
}
