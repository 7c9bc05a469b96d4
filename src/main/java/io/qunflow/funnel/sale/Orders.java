package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders as they are known, and who ordered and paid. */
@Service
public class Orders {

  /** Who bought, also before being known under another account. */
  static final String BUYER = LinkedMembers.current("o.member_id");

  private final SaleOrderMapper orders;

  Orders(SaleOrderMapper orders) {
    this.orders = orders;
  }

  @Transactional(readOnly = true)
  public SaleOrder find(long id) throws UnknownOrderException {
    return orders.find(id).orElseThrow(() -> new UnknownOrderException(String.valueOf(id)));
  }

  @Transactional(readOnly = true)
  public SaleOrder find(CommunityKey community, long id) throws UnknownOrderException {
    var found = find(id);
    if (!found.community().equals(community)) {
      throw new UnknownOrderException(String.valueOf(id));
    }
    return found;
  }

  /** Those of these ids there are, in no order. */
  @Transactional(readOnly = true)
  public List<SaleOrder> findAll(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : orders.findThese(ids);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<SaleOrder> findPage(
      CommunityKey community, OrderFilter filter, long offset, int most) {
    return orders.findPage(
        community,
        filter.offering().orElse(null),
        filter.state().orElse(null),
        filter.onlyFlagged(),
        filter.groupBuy().orElse(null),
        offset,
        most);
  }

  /** Those of which nobody knows who bought, the latest first. */
  @Transactional(readOnly = true)
  public List<SaleOrder> findWithoutMember(CommunityKey community, long offset, int most) {
    return orders.findWithoutMember(community, offset, most);
  }

  @Transactional(readOnly = true)
  public int count(CommunityKey community, OrderFilter filter) {
    return orders.count(
        community,
        filter.offering().orElse(null),
        filter.state().orElse(null),
        filter.onlyFlagged(),
        filter.groupBuy().orElse(null));
  }

  /** In the order they were recorded. */
  @Transactional(readOnly = true)
  public List<RecordedMovement> findMovements(long id) {
    return orders.findMovements(id);
  }

  /** What was sold of an offering, by the moment of the order; from is in it, until is not. */
  @Transactional(readOnly = true)
  public SaleFigures measure(long offering, Optional<Instant> from, Optional<Instant> until) {
    return orders.measure(null, offering, null, false, null, from.orElse(null), until.orElse(null));
  }

  /** What the orders of a filter come to. */
  @Transactional(readOnly = true)
  public SaleFigures measure(CommunityKey community, OrderFilter filter) {
    return orders.measure(
        community,
        filter.offering().orElse(null),
        filter.state().orElse(null),
        filter.onlyFlagged(),
        filter.groupBuy().orElse(null),
        null,
        null);
  }

  /** Members with an order that was not cancelled; staff and bots left out. */
  public MemberSelect ordered(long offering) {
    return ordered(offering, Optional.empty(), Optional.empty());
  }

  /** Like {@link #ordered(long)}, by the moment of the order; from is in it, until is not. */
  public MemberSelect ordered(long offering, Optional<Instant> from, Optional<Instant> until) {
    return select("o.state <> 'CANCELLED'", "ordered", offering, from, until);
  }

  /** Members who paid in full and were not refunded in full; staff and bots left out. */
  public MemberSelect paid(long offering) {
    return paid(offering, Optional.empty(), Optional.empty());
  }

  /** Like {@link #paid(long)}, by the moment it was paid; from is in it, until is not. */
  public MemberSelect paid(long offering, Optional<Instant> from, Optional<Instant> until) {
    return select("o.state = 'PAID'", "paid", offering, from, until);
  }

  /**
   * @param what also the column of the moment, and the beginning of the parameters' names
   */
  private static MemberSelect select(
      String condition,
      String what,
      long offering,
      Optional<Instant> from,
      Optional<Instant> until) {
    var sql = new StringBuilder("SELECT DISTINCT s.member_id FROM (SELECT ");
    sql.append(BUYER).append(" AS member_id FROM sale_order o");
    sql.append(" WHERE o.offering_id = :").append(what).append("Offering");
    sql.append(" AND o.member_id IS NOT NULL AND ").append(condition);
    Map<String, Object> values = new HashMap<>(Map.of(what + "Offering", offering));
    from.ifPresent(
        at -> {
          sql.append(" AND o.%s_at_ms >= :%sFrom".formatted(what, what));
          values.put(what + "From", at.toEpochMilli());
        });
    until.ifPresent(
        at -> {
          sql.append(" AND o.%s_at_ms < :%sUntil".formatted(what, what));
          values.put(what + "Until", at.toEpochMilli());
        });
    sql.append(") s WHERE NOT EXISTS (SELECT 1 FROM account x WHERE x.member_id = s.member_id");
    sql.append(" AND (x.staff = TRUE OR x.bot = TRUE))");
    return new MemberSelect(sql.toString(), values);
  }
}
