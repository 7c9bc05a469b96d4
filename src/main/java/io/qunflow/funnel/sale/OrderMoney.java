package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.promotion.GroupPrice;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
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

  /** What nobody has to look at any more once all the money is back. */
  private static final Set<OrderFlag> SETTLED_BY_REFUND =
      EnumSet.of(OrderFlag.GROUP_OVER, OrderFlag.LATE, OrderFlag.REFUND_DUE);

  private final SaleOrderMapper orders;
  private final OrderDesk desk;
  private final GroupSeats seats;
  private final Prices prices;
  private final SaleProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderMoney(
      SaleOrderMapper orders,
      OrderDesk desk,
      GroupSeats seats,
      Prices prices,
      SaleProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.seats = seats;
    this.prices = prices;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Something was paid, all of it or a part, as a person says. It counts as made when it is said,
   * whatever moment they name. Repeatable: a reference counts once for an order.
   *
   * @throws MovementDiffersException if the reference was recorded with another amount
   */
  @Transactional(rollbackFor = Exception.class)
  public SaleOrder pay(CommunityKey community, long id, Movement moved, String by)
      throws BusinessException {
    var now = clock.instant();
    return pay(community, id, moved, by, now, now);
  }

  /**
   * The same by a signed report, which is believed so far back as {@link SaleProperties#grace}.
   *
   * @param heardAt when it was heard of
   */
  SaleOrder payReported(CommunityKey community, long id, Movement moved, String by, Instant heardAt)
      throws BusinessException {
    return pay(community, id, moved, by, heardAt, properties.believed(moved.at(), heardAt));
  }

  /**
   * @param paidAt when it counts as made, by which it is judged
   */
  private SaleOrder pay(
      CommunityKey community, long id, Movement moved, String by, Instant heardAt, Instant paidAt)
      throws BusinessException {
    OrderCheck.check(moved, clock.instant());
    var order = desk.locked(community, id);
    if (isKnown(id, PAID, moved)) {
      return order;
    }
    orders.insertMovement(id, PAID, moved, by, heardAt);
    long paid = order.paidMinor() + moved.amountMinor();
    var state = OrderState.of(order.state(), order.priceMinor(), paid, order.refundedMinor());
    boolean paidNow = state == OrderState.PAID && order.state() != OrderState.PAID;
    boolean grouped = order.groupBuy() != null;
    boolean seated = grouped && paidNow && seats.isFree(order, paidAt);
    orders.updateMoney(
        id,
        state,
        paid,
        order.refundedMinor(),
        paidAt(order, state),
        paidNow ? heardAt : null,
        seated ? paidAt : null,
        paid > order.refundedMinor() ? null : order.refundedAt());
    if (seated) {
      seats.taken(order.groupBuy());
    }
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (order.state() == OrderState.CANCELLED) {
      flags.add(OrderFlag.PAID_CANCELLED);
    } else if (paid - order.refundedMinor() > order.priceMinor()) {
      flags.add(OrderFlag.OVERPAID);
    }
    if (grouped && paidNow && !seated) {
      flags.addAll(Set.of(OrderFlag.GROUP_OVER, OrderFlag.REFUND_DUE));
    } else if (grouped && !paidNow && seats.isOver(order, paidAt)) {
      flags.add(OrderFlag.GROUP_OVER);
    }
    if (paidNow && isPriceOver(order, paidAt)) {
      flags.add(OrderFlag.LATE);
    }
    desk.flag(order, flags);
    events.publishEvent(new OrderTold(order));
    return orders.find(id).orElseThrow();
  }

  /** The price it was promised is over for everybody, and the time an unpaid order is held, too. */
  private boolean isPriceOver(SaleOrder order, Instant paidAt) throws BusinessException {
    if (order.priceMinor() < order.validPriceMinor()
        || !paidAt.isAfter(order.recordedAt().plus(properties.hold()))) {
      return false;
    }
    List<GroupPrice> open =
        order.groupBuy() == null ? List.of() : List.of(seats.price(order.groupBuy()));
    return order.priceMinor() < prices.priceOf(order.offering(), open, paidAt).minor();
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
    return refund(community, id, moved, by, clock.instant());
  }

  SaleOrder refund(CommunityKey community, long id, Movement moved, String by, Instant heardAt)
      throws BusinessException {
    OrderCheck.check(moved, clock.instant());
    var order = desk.locked(community, id);
    if (isKnown(id, REFUNDED, moved)) {
      return order;
    }
    if (moved.amountMinor() > order.netMinor()) {
      throw new RefundTooLargeException(Yuan.of(order.netMinor()));
    }
    orders.insertMovement(id, REFUNDED, moved, by, heardAt);
    long refunded = order.refundedMinor() + moved.amountMinor();
    var state = OrderState.of(order.state(), order.priceMinor(), order.paidMinor(), refunded);
    orders.updateMoney(
        id,
        state,
        order.paidMinor(),
        refunded,
        paidAt(order, state),
        null,
        null,
        refunded == order.paidMinor() ? refundedAt(id) : null);
    if (order.groupBuy() != null) {
      seats.refunded(order.groupBuy());
    }
    if (refunded == order.paidMinor()
        && order.flagged().contains(OrderFlag.REFUND_DUE)
        && SETTLED_BY_REFUND.containsAll(order.flagged())) {
      orders.review(id, "已退款", by, heardAt);
    }
    events.publishEvent(new OrderTold(order));
    return orders.find(id).orElseThrow();
  }

  /** When what was paid for it and not given back came to its price. */
  private Instant paidAt(SaleOrder order, OrderState state) {
    return state == OrderState.PLACED
        ? order.paidAt()
        : RefundMatch.of(orders.findMovements(order.id()))
            .paidInFullAt(order.priceMinor())
            .orElse(order.paidAt());
  }

  private Instant refundedAt(long id) {
    return orders.findMovements(id).stream()
        .filter(one -> !one.isPayment())
        .map(RecordedMovement::movedAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean isKnown(long id, String kind, Movement moved) throws MovementDiffersException {
    var known = orders.findAmount(id, kind, moved.reference());
    if (known.isPresent() && !known.get().equals(moved.amountMinor())) {
      throw new MovementDiffersException(moved.reference());
    }
    return known.isPresent();
  }
}
