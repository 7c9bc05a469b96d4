package io.qunflow.web.console;

/** When something is due, in words, and how urgent that makes it. */
record Due(Level level, String words) {

  enum Level {
    OVERDUE,
    TODAY,
    LATER
  }
}
