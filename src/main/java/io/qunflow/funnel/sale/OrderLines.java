package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Orders as rows to be counted by the database; for figures over many members (F7). */
public final class OrderLines {

  private static final String MOMENTS =
      "SELECT "
          + Orders.BUYER
          + " AS member_id, %1$s AS at_ms FROM sale_order o"
          + " WHERE o.offering_id IN (:lineOfferings) AND o.member_id IS NOT NULL AND %2$s"
          + " AND %1$s >= :lineFrom AND %1$s < :lineUntil";

  /** Where it was not paid in full, a part that was paid counts with the order. */
  private static final String PAID_AT = "COALESCE(o.paid_at_ms, o.ordered_at_ms)";

  private static final String LINES =
      line(
              "o.ordered_at_ms",
              "CASE WHEN o.state <> 'CANCELLED' THEN 1 ELSE 0 END AS orders, 0 AS paid_orders,"
                  + " CASE WHEN o.state <> 'CANCELLED' THEN o.price_minor ELSE 0 END AS gmv_minor,"
                  + " 0 AS gross_minor, 0 AS refunded_minor, 0 AS cost_minor, 0 AS share_minor")
          + " UNION ALL "
          + line(
              PAID_AT,
              "0 AS orders, CASE WHEN o.state = 'PAID' THEN 1 ELSE 0 END AS paid_orders,"
                  + " 0 AS gmv_minor, o.paid_minor AS gross_minor, o.refunded_minor,"
                  + " CASE WHEN o.state = 'PAID' THEN o.cost_minor ELSE 0 END AS cost_minor,"
                  + " CEILING((o.paid_minor - o.refunded_minor) * o.commission_bp / 10000.0)"
                  + " + CEILING((o.paid_minor - o.refunded_minor) * o.reward_bp / 10000.0)"
                  + " AS share_minor");

  private static final String OTHERS =
      "SELECT "
          + Orders.BUYER
          + " AS member_id, o.ordered_at_ms AS at_ms, o.paid_minor - o.refunded_minor AS other_minor"
          + " FROM sale_order o WHERE o.community_key = :lineCommunity"
          + " AND o.offering_id NOT IN (:lineOfferings) AND o.member_id IS NOT NULL"
          + " AND o.state = 'PAID' AND o.paid_at_ms >= :lineFrom AND o.paid_at_ms < :lineUntil";

  private OrderLines() {}

  /**
   * When members ordered: {@code member_id} and {@code at_ms}, a row an order that was not
   * cancelled; parameters begin with {@code line}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect ordered(Collection<Long> offerings, Instant from, Instant until) {
    return select(
        MOMENTS.formatted("o.ordered_at_ms", "o.state <> 'CANCELLED'"), offerings, from, until);
  }

  /** As {@link #ordered}, when members paid, of orders that were not refunded in full. */
  public static MemberSelect paid(Collection<Long> offerings, Instant from, Instant until) {
    return select(MOMENTS.formatted("o.paid_at_ms", "o.state = 'PAID'"), offerings, from, until);
  }

  /**
   * Every order by the moment it was ordered, and what was paid for it by the moment it was paid,
   * so that money is where {@link #paid} has who paid it: {@code member_id} (null for strangers),
   * {@code at_ms, orders, paid_orders, gmv_minor, gross_minor, refunded_minor, cost_minor,
   * share_minor}.
   */
  public static MemberSelect all(Collection<Long> offerings, Instant from, Instant until) {
    return select(LINES, offerings, from, until);
  }

  /**
   * Orders of the community's other offerings that were paid then and not refunded in full: {@code
   * member_id}, {@code at_ms} (when it was ordered) and {@code other_minor}, a row an order.
   */
  public static MemberSelect others(
      CommunityKey community, Collection<Long> offerings, Instant from, Instant until) {
    var values = new HashMap<String, Object>(values(offerings, from, until));
    values.put("lineCommunity", community.value());
    return new MemberSelect(OTHERS, values);
  }

  private static String line(String moment, String columns) {
    return "SELECT %1$s AS member_id, %2$s AS at_ms, %3$s FROM sale_order o"
            .formatted(Orders.BUYER, moment, columns)
        + " WHERE o.offering_id IN (:lineOfferings)"
        + " AND %1$s >= :lineFrom AND %1$s < :lineUntil".formatted(moment);
  }

  private static MemberSelect select(
      String sql, Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(sql, values(offerings, from, until));
  }

  private static Map<String, ?> values(Collection<Long> offerings, Instant from, Instant until) {
    return Map.of(
        "lineOfferings", offerings,
        "lineFrom", from.toEpochMilli(),
        "lineUntil", until.toEpochMilli());
  }
}
