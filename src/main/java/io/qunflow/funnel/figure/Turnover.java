package io.qunflow.funnel.figure;

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

  public static final Turnover NONE = new Turnover(0, 0, 0, 0, 0, 0, 0);

  /** Net of refunds. */
  public long revenueMinor() {
    return grossMinor - refundedMinor;
  }

  public Turnover plus(Turnover other) {
    return new Turnover(
        orders + other.orders,
        paidOrders + other.paidOrders,
        gmvMinor + other.gmvMinor,
        grossMinor + other.grossMinor,
        refundedMinor + other.refundedMinor,
        costMinor + other.costMinor,
        shareMinor + other.shareMinor);
  }
}
