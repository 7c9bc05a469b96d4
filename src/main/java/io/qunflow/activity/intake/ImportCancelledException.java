package io.qunflow.activity.intake;

import io.qunflow.shared.BusinessException;

/** Somebody stopped the import; nothing of it is stored. */
public class ImportCancelledException extends BusinessException {

  public static final String CODE = "IMPORT_CANCELLED";

  public ImportCancelledException() {
    super(Kind.CONFLICT, CODE, "导入已取消，什么都没有导入。");
  }
}
