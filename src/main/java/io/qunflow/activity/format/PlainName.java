package io.qunflow.activity.format;

/** Names that other programs wrote, made fit to be stored. */
final class PlainName {

  /** Most characters of an account, a nickname or the name of a group. */
  static final int LONGEST = 190;

  private PlainName() {}

  /**
   * Without surrounding blanks; what is no character, half of one or a line end becomes a blank.
   */
  static String of(String name) {
    var plain = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> Character.isISOControl(c) || isHalf(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /** The beginning of it that can be stored. */
  static String cut(String name) {
    return AnswerText.shortened(name, LONGEST);
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
