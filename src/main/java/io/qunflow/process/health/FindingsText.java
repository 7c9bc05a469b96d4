package io.qunflow.process.health;

import io.qunflow.lifecycle.health.WeekReading;

/** What was found of a week, for people. */
final class FindingsText {

  /** Below what a text variable and the column of planned work hold. */
  private static final int LONGEST = 1900;

  private FindingsText() {}

  static String of(WeekReading reading) {
    var monday = reading.week().monday();
    var sunday = monday.plusDays(6);
    var head =
        "%s（%d月%d日至%d月%d日）"
            .formatted(
                reading.week(),
                monday.getMonthValue(),
                monday.getDayOfMonth(),
                sunday.getMonthValue(),
                sunday.getDayOfMonth());
    var text =
        reading.findings().isEmpty()
            ? head + "\n没有可以比较的指标"
            : head + "\n" + String.join("\n", reading.findings());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
