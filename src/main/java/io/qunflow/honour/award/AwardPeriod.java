package io.qunflow.honour.award;

import io.qunflow.shared.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whole days of a community over which candidates are measured.
 *
 * @param until the last of them
 */
public record AwardPeriod(LocalDate from, LocalDate until) {

  /** Of a first round for which no days were said. */
  static final int FIRST_DAYS = 7;

  /** How many days, at least 1. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, until) + 1;
  }

  /**
   * The days before today: so many, or all since the last round, at most {@link
   * AwardOrder#MOST_DAYS}.
   *
   * @param last day up to which the last round that was held measured
   * @throws AwardRefusedException if no whole day has passed since
   */
  static AwardPeriod before(LocalDate today, Optional<Integer> days, Optional<LocalDate> last)
      throws AwardRefusedException {
    var yesterday = today.minusDays(1);
    if (days.isPresent()) {
      return new AwardPeriod(today.minusDays(days.get()), yesterday);
    }
    var earliest = today.minusDays(AwardOrder.MOST_DAYS);
    var from = last.map(day -> day.plusDays(1)).orElse(today.minusDays(FIRST_DAYS));
    if (from.isAfter(yesterday)) {
      throw new AwardRefusedException(
          Wording.of(
              "上一轮评奖算到 %s，之后还没有过完一整天；明天再评，或者写明评最近几天",
              "The last round measured up to %s and no whole day has passed since; hold it"
                  + " tomorrow, or say how many days",
              last.orElseThrow()));
    }
    return new AwardPeriod(from.isBefore(earliest) ? earliest : from, yesterday);
  }
}
