package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param args for the words of {@link Code#messageKey()}, in their order
 */
public record AnswerError(Code code, List<String> args) {

  public AnswerError {
    args = List.copyOf(args);
  }

  static AnswerError of(Code code, Object... args) {
    return new AnswerError(code, java.util.Arrays.stream(args).map(String::valueOf).toList());
  }

  /** Kinds of faults; each has words in {@code questionnaire*.properties}. */
  public enum Code {
    REQUIRED,
    /** Some rows of a matrix are missing; argument: the first of them. */
    ROW_MISSING,
    NOT_AN_OPTION,
    ONE_ONLY,
    /** Argument: the fewest. */
    TOO_FEW,
    /** Argument: the most. */
    TOO_MANY,
    /** Argument: the option that excludes the others. */
    NOT_TOGETHER,
    /** Argument: the option whose words are missing. */
    WORDS_MISSING,
    NOT_A_NUMBER,
    /** Argument: the least. */
    TOO_LOW,
    /** Argument: the most. */
    TOO_HIGH,
    NOT_A_DAY,
    /** Argument: the most characters. */
    TOO_LONG;

    /** Key of its words in the message bundles. */
    public String messageKey() {
      return "answer." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
