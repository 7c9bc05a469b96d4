package io.qunflow.activity;

import io.qunflow.shared.BusinessException;

public class ImportsBusyException extends BusinessException {

  public static final String CODE = "IMPORTS_BUSY";

  public ImportsBusyException() {
    super(Kind.CONFLICT, CODE, "正在排队的导入太多。请等几分钟再试。");
  }
}
