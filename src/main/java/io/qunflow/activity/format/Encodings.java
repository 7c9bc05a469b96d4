package io.qunflow.activity.format;

import io.qunflow.shared.StrictReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the texts of other programs are encoded: UTF-8 with or without byte order mark, UTF-16 of
 * either order, GB18030 (and so GBK and GB2312), told by how they begin.
 */
public final class Encodings {

  static final Charset GB18030 = Charset.forName("GB18030");

  /** How much of a file is looked at, in bytes. */
  static final int HEAD = 64 * 1024;

  private Encodings() {}

  /**
   * Opens a text file at its beginning, without its byte order mark; the reader closes the file
   * with it. Bytes that the encoding does not know are a {@link
   * io.qunflow.shared.MalformedTextException} once they are read.
   *
   * @throws FileRefusedException if it is no text
   */
  public static Reader open(FileSource file) throws FileRefusedException, IOException {
    var charset = detect(file);
    if (charset.isEmpty()) {
      throw Refusals.noText();
    }
    return new StrictReader(file.open(), charset.get());
  }

  /** The encoding of a text file; empty if it is no text. Nothing but ASCII counts as UTF-8. */
  public static Optional<Charset> detect(FileSource file) throws IOException {
    try (var in = file.open()) {
      var block = in.readNBytes(HEAD);
      var found = detect(block);
      if (found.isEmpty() || firstForeign(block) < block.length || hasZeros(block)) {
        return found;
      }
      while (block.length == HEAD && firstForeign(block) == HEAD) {
        block = in.readNBytes(HEAD);
      }
      return detect(withMore(block, in));
    }
  }

  /** Text of which most lies behind a long start in ASCII tells more than its last few bytes. */
  private static byte[] withMore(byte[] block, InputStream in) throws IOException {
    int start = firstForeign(block);
    var more = block.length == HEAD ? in.readNBytes(start) : new byte[0];
    var all = Arrays.copyOfRange(block, start, block.length + more.length);
    System.arraycopy(more, 0, all, block.length - start, more.length);
    return all;
  }

  /** The encoding of a text that begins so, perhaps in the middle of a character at its end. */
  static Optional<Charset> detect(byte[] head) {
    var marked = marked(head);
    if (marked.isPresent()) {
      return marked;
    }
    if (hasZeros(head)) {
      return Decoded.utf16Of(head).filter(charset -> Decoded.of(head, charset).isText());
    }
    var utf8 = Decoded.of(head, StandardCharsets.UTF_8);
    if (utf8.foreign() >= 4 * utf8.malformed()) {
      return Optional.of(StandardCharsets.UTF_8).filter(charset -> utf8.isText());
    }
    return Optional.of(GB18030).filter(charset -> Decoded.of(head, charset).isText());
  }

  private static Optional<Charset> marked(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(head, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZeros(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static int firstForeign(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }
}
