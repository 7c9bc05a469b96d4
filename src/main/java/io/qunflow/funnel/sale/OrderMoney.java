package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was paid for orders and refunded, as it is reported (F4): no money is moved here, and none
 * is assumed.
 */
@Service
public class OrderMoney {

  private static final String PAID = "P";
  private static final String REFUNDED = "R";

  private final SaleOrderMapper orders;
  private final OrderDesk desk;
  private final GroupBuys groups;
  private final Clock clock;

  OrderMoney(SaleOrderMapper orders, OrderDesk desk, GroupBuys groups, Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * Something was paid, all of it or a part. Repeatable: a reference counts once for an order.
   *
   * @throws MovementDiffersException if the reference was recorded with another amount
   */
  @Transactional(rollbackFor = Exception.class)
  public SaleOrder pay(CommunityKey community, long id, Movement moved, String by)
      throws BusinessException {
    OrderCheck.check(moved, clock.instant());
    var order = desk.locked(community, id);
    if (isKnown(id, PAID, moved)) {
      return order;
    }
    orders.insertMovement(id, PAID, moved, by, clock.instant());
    long paid = order.paidMinor() + moved.amountMinor();
    boolean cancelled = order.state() == OrderState.CANCELLED;
    var state = OrderState.of(order.state(), order.priceMinor(), paid, order.refundedMinor());
    boolean paidNow = state == OrderState.PAID && order.state() != OrderState.PAID;
    orders.updateMoney(
        id,
        state,
        paid,
        order.refundedMinor(),
        paidNow ? moved.at() : order.paidAt(),
        order.refundedAt());
    if (cancelled) {
      desk.flag(order, OrderFlag.PAID_CANCELLED);
    } else if (paid - order.refundedMinor() > order.priceMinor()) {
      desk.flag(order, OrderFlag.OVERPAID);
    }
    if (order.groupBuy() != null && groups.paid(order.groupBuy(), moved.at())) {
      desk.flag(orders.find(id).orElseThrow(), OrderFlag.GROUP_OVER);
    }
    return orders.find(id).orElseThrow();
  }

  /**
   * Something was refunded, all that was paid or a part. Repeatable: a reference counts once for an
   * order.
   *
   * @throws RefundTooLargeException if it is more than what was paid and is not refunded yet
   * @throws MovementDiffersException if the reference was recorded with another amount
   */
  @Transactional(rollbackFor = Exception.class)
  public SaleOrder refund(CommunityKey community, long id, Movement moved, String by)
      throws BusinessException {
    OrderCheck.check(moved, clock.instant());
    var order = desk.locked(community, id);
    if (isKnown(id, REFUNDED, moved)) {
      return order;
    }
    if (moved.amountMinor() > order.netMinor()) {
      throw new RefundTooLargeException(Yuan.of(order.netMinor()));
    }
    orders.insertMovement(id, REFUNDED, moved, by, clock.instant());
    long refunded = order.refundedMinor() + moved.amountMinor();
    orders.updateMoney(
        id,
        OrderState.of(order.state(), order.priceMinor(), order.paidMinor(), refunded),
        order.paidMinor(),
        refunded,
        order.paidAt(),
        refunded == order.paidMinor() ? moved.at() : order.refundedAt());
    if (order.groupBuy() != null) {
      groups.refunded(order.groupBuy());
    }
    return orders.find(id).orElseThrow();
  }

  private boolean isKnown(long id, String kind, Movement moved) throws MovementDiffersException {
    var known = orders.findAmount(id, kind, moved.reference());
    if (known.isPresent() && !known.get().equals(moved.amountMinor())) {
      throw new MovementDiffersException(moved.reference());
    }
    return known.isPresent();
  }
}
