package io.qunflow.activity.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The beginning of a file as it reads in one encoding.
 *
 * @param text without a byte order mark and without what is wrong
 * @param foreign how many of its characters are not ASCII
 * @param malformed how many bytes or pairs of bytes the encoding does not know
 */
record Decoded(String text, int foreign, int malformed) {

  /** Programs put a control character into a text now and then; binary files are full of them. */
  private static final int CHARACTERS_A_CONTROL = 25;

  /** What is damaged in a few places still is a text, and says so when it is read. */
  private static final int CHARACTERS_A_MISTAKE = 50;

  static Decoded of(byte[] head, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.wrap(head);
    var chars = CharBuffer.allocate(head.length + 1);
    int malformed = 0;
    for (var result = decoder.decode(bytes, chars, false);
        result.isError();
        result = decoder.decode(bytes, chars, false)) {
      bytes.position(bytes.position() + result.length());
      malformed++;
    }
    var text = chars.flip().toString();
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Decoded(text, (int) text.chars().filter(c -> c > 0x7F).count(), malformed);
  }

  boolean isText() {
    long controls = text.chars().filter(Decoded::isControl).count();
    return text.indexOf('\0') < 0
        && controls * CHARACTERS_A_CONTROL <= text.length()
        && malformed * CHARACTERS_A_MISTAKE <= Math.max(text.length(), CHARACTERS_A_MISTAKE);
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F;
  }

  /** Which UTF-16 text without byte order mark is: by its ends of line, else by its zeros. */
  static Optional<Charset> utf16Of(byte[] head) {
    long little = of(head, StandardCharsets.UTF_16LE).countLineEnds();
    long big = of(head, StandardCharsets.UTF_16BE).countLineEnds();
    if (little == 0 && big == 0) {
      little = countZeros(head, 1);
      big = countZeros(head, 0);
    }
    if (little > 4 * big) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return big > 4 * little ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private long countLineEnds() {
    return text.chars().filter(c -> c == '\n').count();
  }

  private static int countZeros(byte[] head, int first) {
    int zeros = 0;
    for (int i = first; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
