package io.qunflow.membership.admission;

/** Typed texts as they are kept. */
final class Plain {

  private Plain() {}

  /** On one line, without signs that cannot be seen or stored. */
  static String text(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
  }

  /** With its lines. */
  static String lines(String typed) {
    return typed == null
        ? ""
        : typed
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]", " ")
            .strip();
  }

  /** In characters as people count them. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
