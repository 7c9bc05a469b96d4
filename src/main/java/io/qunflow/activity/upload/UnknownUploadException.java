package io.qunflow.activity.upload;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such upload in the community, or not any more. */
public class UnknownUploadException extends BusinessException {

  public static final String CODE = "UNKNOWN_UPLOAD";

  public UnknownUploadException(String id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "找不到编号为 %s 的待导入文件。它可能已过期（预览保留一小时）或已取消，请重新上传。",
            "There is no upload with the number %s. It may have expired (a preview is kept for an hour) or been cancelled. Upload it again.",
            id));
  }
}
