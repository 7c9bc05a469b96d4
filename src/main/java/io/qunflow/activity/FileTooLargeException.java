package io.qunflow.activity;

import io.qunflow.shared.BusinessException;

public class FileTooLargeException extends BusinessException {

  public static final String CODE = "FILE_TOO_LARGE";

  public FileTooLargeException(long mostBytes) {
    super(Kind.INVALID, CODE, "文件太大，最多 %d MB。请按时间拆成几份分别导入。".formatted(mostBytes >> 20));
  }
}
