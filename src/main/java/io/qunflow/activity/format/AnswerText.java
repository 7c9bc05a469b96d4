package io.qunflow.activity.format;

import java.util.Set;

/** Answers as the common questionnaire services export them. */
final class AnswerText {

  /** What these services write where nothing was answered or the question was not shown. */
  private static final Set<String> NOTHING = Set.of("(空)", "（空）", "(跳过)", "（跳过）");

  /** Between the options that were ticked (问卷星). */
  private static final String BETWEEN_OPTIONS = "┋";

  private AnswerText() {}

  /** Without surrounding blanks and control characters but line ends; empty for no answer. */
  static String of(String cell) {
    var text = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(plain::appendCodePoint);
    text = plain.toString().strip();
    return NOTHING.contains(text) ? "" : text.replace(BETWEEN_OPTIONS, "、");
  }

  /** A question, which may stand in several lines, in one. */
  static String oneLine(String cell) {
    return of(cell).replaceAll("\\s+", " ");
  }

  /** The beginning of a text, never half a character. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean inTheMiddle = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, inTheMiddle ? most - 1 : most).strip();
  }
}
