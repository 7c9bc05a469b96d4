package io.qunflow.activity.upload;

import io.qunflow.shared.BusinessException;

/** There is no such upload in the community, or not any more. */
public class UnknownUploadException extends BusinessException {

  public static final String CODE = "UNKNOWN_UPLOAD";

  public UnknownUploadException(String id) {
    super(Kind.UNKNOWN, CODE, "找不到编号为 %s 的待导入文件。它可能已过期（预览保留一小时）或已取消，请重新上传。".formatted(id));
  }
}
