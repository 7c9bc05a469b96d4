package io.qunflow.funnel.figure;

import java.time.Instant;
import java.util.Optional;

/**
 * A round of selling, looked back at (F5).
 *
 * @param since when it began; empty for the funnel as a whole
 * @param paid members who paid in it and were not refunded
 * @param revenueMinor what was paid in it, net of refunds, in minor units of CNY
 * @param indirect what buyers and others brought beside it since it began
 * @param loyal members who came in most weeks, whether they bought or not
 */
public record FunnelRound(
    Optional<Instant> since,
    int members,
    int paid,
    long revenueMinor,
    Indirect indirect,
    int loyal,
    CareGap care) {

  /** Who did not buy stays in base care. */
  public int inBaseCare() {
    return members - care.buyers();
  }
}
