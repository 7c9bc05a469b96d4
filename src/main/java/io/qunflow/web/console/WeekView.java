package io.qunflow.web.console;

import io.qunflow.activity.WeekOfActivity;
import java.util.ArrayList;
import java.util.List;

/**
 * Seven days in words.
 *
 * @param change messages against the week before in percent; null where one of them is unknown or
 *     the week before was silent
 */
record WeekView(String days, WeekOfActivity week, Long change) {

  static List<WeekView> of(List<WeekOfActivity> weeks, Words words) {
    var views = new ArrayList<WeekView>();
    for (int i = 0; i < weeks.size(); i++) {
      var week = weeks.get(i);
      var before = i + 1 < weeks.size() ? weeks.get(i + 1) : null;
      views.add(
          new WeekView(
              words.say("week.days", words.date(week.firstDay()), words.date(week.lastDay())),
              week,
              change(week, before)));
    }
    return views;
  }

  /** The change as it is shown, with its sign. */
  public String signedChange() {
    return change == null
        ? "—"
        : (change > 0 ? "+" : change < 0 ? "−" : "±") + Math.abs(change) + "%";
  }

  private static Long change(WeekOfActivity week, WeekOfActivity before) {
    if (before == null || !week.known() || !before.known() || before.messages() == 0) {
      return null;
    }
    return Math.round(100.0 * (week.messages() - before.messages()) / before.messages());
  }
}
