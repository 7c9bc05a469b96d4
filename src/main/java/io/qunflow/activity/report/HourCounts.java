package io.qunflow.activity.report;

import java.time.DayOfWeek;
import java.util.Arrays;

/** Messages by weekday and hour of the community's local time. */
public final class HourCounts {

  private final long[][] counts;

  HourCounts(long[][] counts) {
    this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  /**
   * @param hour from 0 to 23
   */
  public long at(DayOfWeek day, int hour) {
    return counts[day.getValue() - 1][hour];
  }

  public long at(int hour) {
    return Arrays.stream(counts).mapToLong(day -> day[hour]).sum();
  }

  public long most() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(0);
  }

  public long sum() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }
}
