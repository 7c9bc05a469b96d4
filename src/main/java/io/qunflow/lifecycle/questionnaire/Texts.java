package io.qunflow.lifecycle.questionnaire;

import java.util.regex.Pattern;

/** Words as they come in. Lengths are characters as people count them, an emoji is one. */
final class Texts {

  /** The most characters of an answer in one line. */
  static final int SHORT = 200;

  /** The most characters of any answer. */
  static final int LONG = 2000;

  private static final int BRIEF = 40;

  /** Controls but line feed and tab, halves of a character, and what is no character at all. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u2028\\u2029]+");

  private Texts() {}

  /** As {@link #oneLine}; empty for none. */
  static String strip(String text) {
    return text == null ? "" : oneLine(text);
  }

  /** As {@link #lines}; empty for none. */
  static String stripLines(String text) {
    return text == null ? "" : lines(text);
  }

  /** Without what cannot be kept, blanks and line ends as one blank. */
  static String oneLine(String text) {
    return BLANKS.matcher(lines(text)).replaceAll(" ").strip();
  }

  /** Without what cannot be kept, line ends as {@code \n}. */
  static String lines(String text) {
    var unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return UNFIT.matcher(unix).replaceAll("").strip();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** At most {@link #LONG} characters of it. */
  static String cut(String text) {
    return length(text) <= LONG
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONG)).strip();
  }

  /** Enough of it to know which is meant. */
  static String brief(String text) {
    return length(text) <= BRIEF
        ? text
        : text.substring(0, text.offsetByCodePoints(0, BRIEF)).strip() + "…";
  }

  /** The most characters the answer to a text question may have. */
  static int most(Question question) {
    int limit = question.kind() == QuestionKind.SHORT_TEXT ? SHORT : LONG;
    return question.max().map(most -> Math.min(most.intValue(), limit)).orElse(limit);
  }
}
