package io.qunflow.shared;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text file has bytes that its encoding does not know; says in which line and which byte. */
public class MalformedTextException extends CharacterCodingException {

  private final transient Charset charset;
  private final long line;
  private final long position;

  /**
   * @param line from 1
   * @param position of the first wrong byte in the file, from 1
   */
  public MalformedTextException(Charset charset, long line, long position) {
    this.charset = charset;
    this.line = line;
    this.position = position;
  }

  public LineError error() {
    return new LineError(line, charset == StandardCharsets.UTF_8 ? notUtf8() : damaged());
  }

  private static Wording notUtf8() {
    return Wording.of(
        "不是 UTF-8 编码，从这里起无法读取。请另存为 UTF-8 再导入（Excel：另存为“CSV UTF-8”）",
        "not UTF-8, unreadable from here on. Save it as UTF-8 and import it again (Excel: save as “CSV UTF-8”)");
  }

  private Wording damaged() {
    return Wording.of(
        "不是 %s 编码（文件的第 %d 个字节），从这里起无法读取。文件可能已损坏，请重新导出；或用记事本另存为 UTF-8 再导入",
        "not %s (byte %d of the file), unreadable from here on. The file may be damaged: export it again, or save it as UTF-8 and import that",
        charset.name(),
        position);
  }

  @Override
  public String getMessage() {
    return "Not %s in line %d, byte %d".formatted(charset.name(), line, position);
  }
}
