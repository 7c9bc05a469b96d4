package io.qunflow.activity.intake;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody stopped the import; nothing of it is stored. */
public class ImportCancelledException extends BusinessException {

  public static final String CODE = "IMPORT_CANCELLED";

  public ImportCancelledException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of("导入已取消，什么都没有导入。", "The import was cancelled; nothing was imported."));
  }
}
