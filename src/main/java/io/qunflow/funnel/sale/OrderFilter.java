package io.qunflow.funnel.sale;

import java.util.Optional;

/**
 * Which orders.
 *
 * @param onlyFlagged those a person still has to look at
 */
public record OrderFilter(
    Optional<Long> offering,
    Optional<OrderState> state,
    boolean onlyFlagged,
    Optional<Long> groupBuy) {

  public static OrderFilter all() {
    return new OrderFilter(Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  public static OrderFilter ofGroup(long groupBuy) {
    return new OrderFilter(Optional.empty(), Optional.empty(), false, Optional.of(groupBuy));
  }
}
