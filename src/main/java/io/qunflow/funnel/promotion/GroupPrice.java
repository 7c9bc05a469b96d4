package io.qunflow.funnel.promotion;

import java.time.Instant;

/**
 * A price that holds for those who buy together.
 *
 * @param until the first moment at which it is over
 */
public record GroupPrice(long groupBuy, long minor, Instant from, Instant until) {

  boolean isValidAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
