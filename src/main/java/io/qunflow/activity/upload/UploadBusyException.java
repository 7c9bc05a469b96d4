package io.qunflow.activity.upload;

import io.qunflow.shared.BusinessException;

/** An upload is in a state in which this cannot be done. */
public class UploadBusyException extends BusinessException {

  public static final String CODE = "IMPORT_NOT_READY";

  UploadBusyException(Upload upload) {
    super(
        Kind.CONFLICT,
        CODE,
        switch (upload.state()) {
          case READING -> "文件还在读，请等预览出来再试。";
          case READY -> "这份文件还没有开始导入。";
          case IMPORTING -> "这份文件已经在导入了，请等它完成，或先取消。";
          case DONE -> "这份文件已经导入完了。要再导一次请重新上传，不会重复。";
          case FAILED, CANCELLED -> "这次导入已经结束，文件已删除。请重新上传。";
        });
  }
}
