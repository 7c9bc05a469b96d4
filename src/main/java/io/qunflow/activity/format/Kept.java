package io.qunflow.activity.format;

import io.qunflow.shared.Wording;

/** What of other programs' names and texts can be kept. */
final class Kept {

  /** Of a name or an id, in characters. */
  static final int LONGEST_NAME = 190;

  /** Of a text, in characters. */
  static final int LONGEST_TEXT = 10_000;

  private Kept() {}

  /** A name without what nobody sees: control characters, halves of characters, outer blanks. */
  static String name(String found) {
    if (found
        .chars()
        .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
      return found.strip();
    }
    var name = new StringBuilder();
    found
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .forEach(name::appendCodePoint);
    return name.toString().strip();
  }

  /** A text with {@code \n} at the ends of its lines and a sign for halves of characters. */
  static String text(String found) {
    var lines = found.indexOf('\r') < 0 ? found : found.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return lines;
    }
    var text = new StringBuilder();
    lines
        .codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** The beginning of it, without half a character at the end. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, halved ? most - 1 : most);
  }

  /** A text within bounds; the findings are told if it is cut. Null for none. */
  static String text(long line, String text, Findings findings) {
    if (text.length() > LONGEST_TEXT) {
      findings.shortened(line, tooLong(text.length()));
    }
    return text.isEmpty() ? null : shortened(text, LONGEST_TEXT);
  }

  static Wording tooLong(long length) {
    return Wording.of(
        "这条消息有 %d 个字符，只保留前 %d 个",
        "this message has %d characters; the first %d were kept", length, LONGEST_TEXT);
  }
}
