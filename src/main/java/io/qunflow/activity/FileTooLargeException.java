package io.qunflow.activity;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class FileTooLargeException extends BusinessException {

  public static final String CODE = "FILE_TOO_LARGE";

  public FileTooLargeException(long mostBytes) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "文件太大，最多 %d MB。请按时间拆成几份分别导入。",
            "The file is too large, at most %d MB. Split it by time and import the parts.",
            mostBytes >> 20));
  }
}
