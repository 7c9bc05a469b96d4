package io.qunflow.shared;

import java.nio.charset.CharacterCodingException;

/** A file is not UTF-8; says in which line this shows. */
public class NotUtf8Exception extends CharacterCodingException {

  private final long line;

  public NotUtf8Exception(long line) {
    this.line = line;
  }

  public LineError error() {
    return new LineError(line, "不是 UTF-8 编码，从这里起无法读取。请另存为 UTF-8 再导入（Excel：另存为“CSV UTF-8”）");
  }

  @Override
  public String getMessage() {
    return "Not UTF-8 in line " + line;
  }
}
