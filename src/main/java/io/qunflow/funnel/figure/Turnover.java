package io.qunflow.funnel.figure;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What orders brought and cost, in minor units of CNY. Also orders of buyers who are no members.
 *
 * @param orders not cancelled ones, paid or not
 * @param paidOrders paid in full and not refunded in full
 * @param gmvMinor what the orders name, paid or not
 * @param grossMinor received, before refunds
 * @param refundedMinor given back
 * @param costMinor of what was paid
 * @param shareMinor commission and reward on what was paid and kept
 */
public record Turnover(
    long orders,
    long paidOrders,
    long gmvMinor,
    long grossMinor,
    long refundedMinor,
    long costMinor,
    long shareMinor) {

  /** Over rows of {@link FunnelSources#findOrders}, called {@code o}. */
  static final String SUMS =
      """
      COALESCE(SUM(o.orders), 0) AS orders, COALESCE(SUM(o.paid_orders), 0) AS paid_orders, COALESCE(SUM(o.gmv_minor), 0) AS gmv_minor,
      COALESCE(SUM(o.gross_minor), 0) AS gross_minor, COALESCE(SUM(o.refunded_minor), 0) AS refunded_minor,
      COALESCE(SUM(o.cost_minor), 0) AS cost_minor, COALESCE(SUM(o.share_minor), 0) AS share_minor""";

  public static final Turnover NONE = new Turnover(0, 0, 0, 0, 0, 0, 0);

  /** Of the columns of {@link #SUMS}. */
  static Turnover of(ResultSet row) throws SQLException {
    return new Turnover(
        row.getLong("orders"),
        row.getLong("paid_orders"),
        row.getLong("gmv_minor"),
        row.getLong("gross_minor"),
        row.getLong("refunded_minor"),
        row.getLong("cost_minor"),
        row.getLong("share_minor"));
  }

  /** Net of refunds. */
  public long revenueMinor() {
    return grossMinor - refundedMinor;
  }
}
