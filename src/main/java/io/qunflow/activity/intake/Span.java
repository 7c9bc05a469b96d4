package io.qunflow.activity.intake;

/** A stretch of time, both ends included, in epoch milliseconds. */
record Span(long from, long to) {

  /**
   * Both and what lies between.
   *
   * @param a null for none
   * @param b null for none
   */
  static Span and(Span a, Span b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new Span(Math.min(a.from, b.from), Math.max(a.to, b.to));
  }
}
