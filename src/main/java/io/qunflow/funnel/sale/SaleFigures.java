package io.qunflow.funnel.sale;

/**
 * What was sold of an offering; amounts in fen.
 *
 * @param orders all but cancelled ones
 * @param paid paid in full and not refunded in full
 * @param open ordered and not paid in full
 * @param refunded refunded in full
 * @param flagged which a person still has to look at
 * @param gmvMinor what all but cancelled orders name, paid or not
 * @param grossMinor what was paid
 * @param refundsMinor what was refunded
 * @param costMinor cost of the paid ones, as it was when they were ordered
 * @param commissionMinor commission on what was paid and kept
 * @param rewardMinor reward share of what was paid and kept
 */
public record SaleFigures(
    long orders,
    long paid,
    long open,
    long refunded,
    long cancelled,
    long flagged,
    long gmvMinor,
    long grossMinor,
    long refundsMinor,
    long costMinor,
    long commissionMinor,
    long rewardMinor) {

  /** Revenue: paid less refunded. */
  public long netMinor() {
    return grossMinor - refundsMinor;
  }

  /** What is left of the revenue when cost, commission and reward are paid. */
  public long leftMinor() {
    return netMinor() - costMinor - commissionMinor - rewardMinor;
  }
}
