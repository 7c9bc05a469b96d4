package io.qunflow.funnel.figure;

import java.util.OptionalLong;

/**
 * What operators state beside what orders tell (F7).
 *
 * @param plannedMinutes for every round that was delivered, and for one at least; 0 unless planned
 * @param perHourMinor revenue of what was delivered by delivered hours, in minor units of CNY;
 *     empty before any was
 * @param indirectMinor stated indirect revenue, in minor units of CNY
 */
public record Beside(
    long plannedMinutes,
    long deliveredMinutes,
    OptionalLong perHourMinor,
    long indirectMinor,
    int indirectEntries) {

  static OptionalLong perHour(long revenueMinor, long minutes) {
    return minutes == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(revenueMinor * 60.0 / minutes));
  }
}
