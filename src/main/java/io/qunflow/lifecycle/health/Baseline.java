package io.qunflow.lifecycle.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a community was like in the four weeks before today, staff and bots left out (L7.0).
 *
 * @param weeks the four weeks up to yesterday, the oldest first
 * @param lastActivityOn local day of the last known event; empty before the first import
 */
public record Baseline(int members, List<Week> weeks, Optional<LocalDate> lastActivityOn) {

  private static final int DAYS = 7;

  public Baseline {
    weeks = List.copyOf(weeks);
  }

  /** Whether anything was written in these weeks. */
  public boolean hasData() {
    return weeks.stream().anyMatch(Week::hasData);
  }

  /** A count per hundred members, one decimal; empty without members. */
  public Optional<BigDecimal> percentOfMembers(BigDecimal count) {
    return members == 0
        ? Optional.empty()
        : Optional.of(
            count.movePointRight(2).divide(BigDecimal.valueOf(members), 1, RoundingMode.HALF_UP));
  }

  /**
   * Seven local days.
   *
   * @param activeMembers members who wrote at least once in the week
   * @param activeMemberDays members who wrote, summed over the days
   */
  public record Week(LocalDate firstDay, int activeMembers, int activeMemberDays, long messages) {

    public LocalDate lastDay() {
      return firstDay.plusDays(DAYS - 1L);
    }

    public boolean hasData() {
      return messages > 0;
    }

    /** Members who wrote on a day, on average; one decimal. */
    public BigDecimal dailyActiveMembers() {
      return perDay(activeMemberDays);
    }

    /** One decimal. */
    public BigDecimal dailyMessages() {
      return perDay(messages);
    }

    private static BigDecimal perDay(long count) {
      return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(DAYS), 1, RoundingMode.HALF_UP);
    }
  }
}
