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
   * An order in it was paid in full. The first so many to pay make it complete: a seat that was not
   * paid in time is free for others.
   *
   * @param heardAt when it was heard, since the moment of a payment can be dated back
   * @return whether that was too late: the group has failed, or enough others were faster
   */
  boolean paid(long id, Instant heardAt) {
    groups.lock(id);
    var group = group(id);
    if (group.state() == GroupBuyState.OPEN && group.paid() >= group.needed()) {
      groups.close(id, GroupBuyState.COMPLETE, clock.instant());
      process.getObject().full(group(id));
      return false;
    }
    return isOver(group, heardAt);
  }

  /** Whether money that comes now for an order in it is not for this group any more. */
  boolean isOver(long id, Instant heardAt) {
    return isOver(group(id), heardAt);
  }

  private static boolean isOver(GroupBuy group, Instant heardAt) {
    return switch (group.state()) {
      case OPEN -> !heardAt.isBefore(group.endsAt());
      case COMPLETE -> group.paid() > group.needed() || !heardAt.isBefore(group.endsAt());
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
