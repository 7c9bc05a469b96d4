package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Yuan;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down orders as they come from outside (F4). Each is judged by the price of its own moment
 * and of the moment it is recorded: one that names less than either is kept, and flagged until a
 * person has looked. So a price that is over does not come back by dating an order back.
 */
@Service
public class OrderDesk {

  private final SaleOrderMapper orders;
  private final Offerings offerings;
  private final Prices prices;
  private final GroupSeats seats;
  private final MemberService members;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderDesk(
      SaleOrderMapper orders,
      Offerings offerings,
      Prices prices,
      GroupSeats seats,
      MemberService members,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.offerings = offerings;
    this.prices = prices;
    this.seats = seats;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes an order down; nothing of it counts as paid. Repeatable: the same number of the same
   * source is one order, and a repeat may say who it was.
   *
   * @throws InvalidOrderException naming each wrong field
   * @throws OrderDiffersException if it was recorded with another offering, price or member
   */
  @Transactional(rollbackFor = Exception.class)
  public SaleOrder place(NewOrder given, String by) throws BusinessException {
    OrderCheck.check(given, clock.instant());
    var offering = offerings.find(given.community(), given.offering());
    if (given.member().isPresent()) {
      checkMember(given.community(), given.member().get());
    }
    var before = orders.findId(given.community(), given.source(), given.externalId());
    if (before.isPresent()) {
      return same(before.get(), given, offering);
    }
    try {
      return insert(given, offering, by);
    } catch (DuplicateKeyException e) {
      var first = orders.findId(given.community(), given.source(), given.externalId());
      return same(first.orElseThrow(() -> e), given, offering);
    }
  }

  /** Says who ordered, where nobody knew. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void assign(CommunityKey community, long id, MemberId member) throws BusinessException {
    checkMember(community, member);
    var order = locked(community, id);
    if (order.member() != null && !order.member().equals(member)) {
      throw new OrderDiffersException(order.externalId());
    }
    orders.updateMember(id, member);
    events.publishEvent(new OrderTold(order));
  }

  /**
   * The order is off. Repeatable.
   *
   * @throws OrderPaidException as long as some of what was paid is not refunded
   */
  @Transactional(rollbackFor = Exception.class)
  public SaleOrder cancel(CommunityKey community, long id, Instant at) throws BusinessException {
    var order = locked(community, id);
    if (order.state() == OrderState.CANCELLED) {
      return order;
    }
    if (order.netMinor() > 0) {
      throw new OrderPaidException(Yuan.of(order.netMinor()));
    }
    orders.cancel(id, at);
    return orders.find(id).orElseThrow();
  }

  /**
   * A person looked at what was flagged, and says what came of it. Repeatable: the first word
   * stays.
   *
   * @param note 1 to 500 characters
   */
  @Transactional(rollbackFor = Exception.class)
  public void review(CommunityKey community, long id, String note, String by)
      throws BusinessException {
    locked(community, id);
    orders.review(id, OrderCheck.note(note), by, clock.instant());
  }

  /**
   * The order, which nobody else changes until the transaction ends. Its group is locked first, as
   * everywhere, so that nobody waits for each other.
   */
  SaleOrder locked(CommunityKey community, long id) throws UnknownOrderException {
    var order =
        orders
            .find(id)
            .filter(one -> one.community().equals(community))
            .orElseThrow(() -> new UnknownOrderException(String.valueOf(id)));
    if (order.groupBuy() != null) {
      seats.lock(order.groupBuy());
    }
    orders.lock(id);
    return orders.find(id).orElseThrow();
  }

  /** Notes why a person has to look; what was noted stays. */
  void flag(SaleOrder order, Set<OrderFlag> more) {
    Set<OrderFlag> flags = new LinkedHashSet<>(order.flagged());
    if (flags.addAll(more)) {
      orders.updateFlags(order.id(), text(flags));
    }
  }

  /** The community first, then its group, then the order: as whoever retires a community does. */
  private SaleOrder insert(NewOrder given, Offering offering, String by) throws BusinessException {
    orders.shareCommunity(given.community());
    var moment = given.orderedAt();
    var now = clock.instant();
    var seat = seats.seat(given, offering);
    var open = seat.map(GroupSeat::price).map(List::of).orElse(List.of());
    var price = prices.priceOf(offering.id(), open, moment);
    Set<OrderFlag> flags = new LinkedHashSet<>();
    if (given.priceMinor() < price.minor()) {
      flags.add(OrderFlag.UNDER_PRICE);
    } else if (given.priceMinor() < prices.priceOf(offering.id(), open, now).minor()) {
      flags.add(OrderFlag.LATE);
    }
    if (given.groupBuy() != null && seat.filter(GroupSeat::gathering).isEmpty()) {
      flags.add(OrderFlag.GROUP_OVER);
    }
    var made = new SaleOrderMapper.Made();
    orders.insert(
        made,
        given,
        offering.id(),
        given.member().orElse(null),
        offerings.termsAt(offering.id(), moment),
        price.minor(),
        price.promotion().orElse(null),
        seat.map(one -> one.price().groupBuy()).orElse(null),
        text(flags),
        !flags.isEmpty(),
        by,
        now);
    events.publishEvent(new OrderTold(orders.find(made.id).orElseThrow()));
    return orders.find(made.id).orElseThrow();
  }

  private SaleOrder same(long id, NewOrder given, Offering offering)
      throws OrderDiffersException, UnknownOrderException {
    var order = locked(given.community(), id);
    boolean otherMember =
        given.member().isPresent()
            && order.member() != null
            && !order.member().equals(given.member().get());
    if (order.offering() != offering.id()
        || order.priceMinor() != given.priceMinor()
        || otherMember) {
      throw new OrderDiffersException(order.externalId());
    }
    if (order.member() == null && given.member().isPresent()) {
      orders.updateMember(id, given.member().get());
      events.publishEvent(new OrderTold(order));
      return orders.find(id).orElseThrow();
    }
    return order;
  }

  private void checkMember(CommunityKey community, MemberId member) throws InvalidOrderException {
    Optional<?> found = members.find(member).filter(one -> one.community().equals(community));
    if (found.isEmpty()) {
      throw OrderCheck.wrongMember();
    }
  }

  private static String text(Set<OrderFlag> flags) {
    return flags.stream().map(OrderFlag::name).collect(Collectors.joining(","));
  }
}
