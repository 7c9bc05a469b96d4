package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.promotion.GroupPrice;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who is in a group buy, by the orders that name it (F4). An order that is not paid keeps its seat
 * for a set time, so that a group cannot be blocked by those who only say they come.
 */
@Component
class GroupSeats {

  private final GroupBuyMapper groups;
  private final ObjectProvider<GroupBuyProcess> process;
  private final SaleProperties properties;
  private final Clock clock;

  GroupSeats(
      GroupBuyMapper groups,
      ObjectProvider<GroupBuyProcess> process,
      SaleProperties properties,
      Clock clock) {
    this.groups = groups;
    this.process = process;
    this.properties = properties;
    this.clock = clock;
  }

  /** Those gathering have failed, those planned are dropped: a retired community sells nothing. */
  void end(CommunityKey retired) {
    groups.dropAll(retired);
    for (long id : groups.findOpen(retired)) {
      groups.lock(id);
      groups.close(id, GroupBuyState.FAILED, clock.instant());
    }
  }

  /** Nobody else gives seats of the group or counts them until the transaction ends. */
  void lock(long id) {
    groups.lock(id);
  }

  /** What an order gets that names a group; empty where the group is full or something else's. */
  Optional<GroupSeat> seat(NewOrder given, Offering offering) {
    if (given.groupBuy() == null || groups.lock(given.groupBuy()).isEmpty()) {
      return Optional.empty();
    }
    var group = group(given.groupBuy());
    if (group.offering() != offering.id()
        || group.openedAt() == null
        || group.seats() >= group.needed()) {
      return Optional.empty();
    }
    boolean gathering =
        group.state() == GroupBuyState.OPEN && clock.instant().isBefore(group.endsAt());
    return Optional.of(new GroupSeat(price(group), gathering));
  }

  /** The price of a group for those in it. */
  GroupPrice price(long id) {
    return price(group(id));
  }

  /**
   * Whether there is a seat for an order in it that is being paid in full. Who pays while the order
   * is held has one. Who pays later gets one that is nobody else's: not paid by another, nor held
   * in time.
   *
   * @param paidAt when the payment counts as made
   */
  boolean isFree(SaleOrder order, Instant paidAt) {
    groups.lock(order.groupBuy());
    var group = group(order.groupBuy());
    return group.state() == GroupBuyState.OPEN
        && paidAt.isBefore(group.endsAt())
        && order.recordedAt().isBefore(group.endsAt())
        && groups.countOthers(group.id(), order.id(), properties.heldSince(clock.instant()))
            < group.needed();
  }

  /** Another order has its seat by being paid; the last one makes the group complete. */
  void taken(long id) {
    var group = group(id);
    if (group.state() == GroupBuyState.OPEN && group.paid() >= group.needed()) {
      groups.close(id, GroupBuyState.COMPLETE, clock.instant());
      process.getObject().full(group(id));
    }
  }

  /** Whether a part of the money that comes for an order is not for its group any more. */
  boolean isOver(SaleOrder order, Instant paidAt) {
    var group = group(order.groupBuy());
    return switch (group.state()) {
      case OPEN -> !paidAt.isBefore(group.endsAt());
      case COMPLETE -> order.state() != OrderState.PAID;
      default -> true;
    };
  }

  /** Something paid in it was refunded. */
  void refunded(long id) {
    groups.lock(id);
    var group = group(id);
    if (group.state() == GroupBuyState.FAILED && group.toRefund() == 0) {
      process.getObject().refunded(group);
    }
  }

  private GroupBuy group(long id) {
    return groups.find(id, properties.heldSince(clock.instant())).orElseThrow();
  }

  private static GroupPrice price(GroupBuy group) {
    return new GroupPrice(group.id(), group.priceMinor(), group.openedAt(), group.endsAt());
  }
}
