package io.qunflow.activity.upload;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** An upload is in a state in which this cannot be done. */
public class UploadBusyException extends BusinessException {

  public static final String CODE = "IMPORT_NOT_READY";

  UploadBusyException(Upload upload) {
    super(
        Kind.CONFLICT,
        CODE,
        switch (upload.state()) {
          case READING ->
              Wording.of(
                  "文件还在读，请等预览出来再试。",
                  "The file is still being read. Wait for the preview, then try again.");
          case READY -> Wording.of("这份文件还没有开始导入。", "The import of this file has not begun.");
          case IMPORTING ->
              Wording.of(
                  "这份文件已经在导入了，请等它完成，或先取消。",
                  "This file is being imported already. Wait until it is done, or cancel it first.");
          case DONE ->
              Wording.of(
                  "这份文件已经导入完了。要再导一次请重新上传，不会重复。",
                  "This file is imported already. To import it again upload it again; nothing is counted twice.");
          case FAILED, CANCELLED ->
              Wording.of(
                  "这次导入已经结束，文件已删除。请重新上传。",
                  "This import is over and its file deleted. Upload it again.");
        });
  }
}
