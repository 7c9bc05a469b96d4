package io.qunflow.activity.intake;

/** Why an account is left out of every figure. */
enum Mark {
  /** One of our own people (自己人). */
  STAFF("staff"),
  /** A program (机器人). */
  BOT("bot");

  private final String column;

  Mark(String column) {
    this.column = column;
  }

  /** Its column in the table of accounts, and its name in {@code account_mark}. */
  String column() {
    return column;
  }
}
