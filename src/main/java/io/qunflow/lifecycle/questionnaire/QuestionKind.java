package io.qunflow.lifecycle.questionnaire;

/** How a question is answered. */
public enum QuestionKind {
  /** One of the options. */
  SINGLE,
  /** Some of the options; {@code min} and {@code max} bound how many. */
  MULTIPLE,
  /** A figure between {@code min} and {@code max}. */
  NUMBER,
  /** A day, {@code 2026-11-22}. */
  DATE,
  /** A whole number from {@code min} to {@code max}, at most eleven steps. */
  SCALE,
  /** A few words in one line. */
  SHORT_TEXT,
  /** Words in several lines. */
  LONG_TEXT,
  /** One of the options for each row. */
  MATRIX;

  /** Whether it is answered by picking from {@link Question#options()}. */
  public boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE || this == MATRIX;
  }

  /** Whether it is answered in free words, the hardest to fill in and to count (L2.2). */
  public boolean isText() {
    return this == SHORT_TEXT || this == LONG_TEXT;
  }
}
