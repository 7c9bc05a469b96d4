package io.qunflow.activity;

import java.time.LocalDate;

/**
 * Seven days of a community, staff and bots left out.
 *
 * @param firstDay local to the community
 * @param known false where nothing was imported about these days; the figures are 0 then and say
 *     nothing
 * @param activeMembers members who wrote at least one message
 */
public record WeekOfActivity(LocalDate firstDay, boolean known, int activeMembers, long messages) {

  static WeekOfActivity unknown(LocalDate firstDay) {
    return new WeekOfActivity(firstDay, false, 0, 0);
  }

  public LocalDate lastDay() {
    return firstDay.plusDays(6);
  }
}
