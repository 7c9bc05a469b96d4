package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How long it takes to deliver what is sold, once: the worked example has 7 days of 6 hours (F7).
 *
 * @param days 1 to 366
 * @param minutesADay 1 to 1,440
 */
public record DeliveryPlan(int days, int minutesADay) {

  public static final int MOST_DAYS = 366;

  /**
   * @throws InvalidStatementException names what is wrong
   */
  public static DeliveryPlan of(Integer days, BigDecimal hoursADay)
      throws InvalidStatementException {
    var wrong = new ArrayList<Wording>();
    if (days == null || days < 1 || days > MOST_DAYS) {
      wrong.add(Wording.of("天数写 1 到 %d", "there are 1 to %d days", MOST_DAYS));
    }
    var minutes = minutes(hoursADay);
    if (minutes.isEmpty()) {
      wrong.add(Wording.of("每天的小时数写大于 0、最多 24", "a day has more than 0 and at most 24 hours"));
    }
    InvalidStatementException.throwIfAny(wrong);
    return new DeliveryPlan(days, minutes.orElseThrow());
  }

  /** Of all its days. */
  public long minutes() {
    return (long) days * minutesADay;
  }

  /** Rounded to whole minutes; empty unless within a day. */
  static Optional<Integer> minutes(BigDecimal hours) {
    if (hours == null || hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(24)) > 0) {
      return Optional.empty();
    }
    return Optional.of(Hours.minutes(hours)).filter(minutes -> minutes > 0);
  }
}
