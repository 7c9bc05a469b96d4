package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * Buying together: so many paid orders before the deadline, or the money goes back.
 *
 * @param offering id of it
 * @param needed how many paid orders it takes
 * @param endsAt the first moment at which it is too late
 * @param businessKey of the process that waits for it; null before it is open
 * @param seats orders in it that are paid, or not paid and still held
 * @param paid those that are paid in full and have a seat by it
 * @param toRefund orders of which money was paid and not refunded
 */
public record GroupBuy(
    long id,
    CommunityKey community,
    long offering,
    String offeringKey,
    String offeringName,
    int needed,
    long priceMinor,
    Instant endsAt,
    GroupBuyState state,
    String businessKey,
    String plannedBy,
    Instant plannedAt,
    Instant openedAt,
    Instant closedAt,
    int seats,
    int paid,
    int toRefund) {

  /** Business key of its process where nobody called it. */
  public String key() {
    return "group-buy-" + id;
  }

  /** Where the console shows it. */
  public String page() {
    return "/communities/%s/group-buys/%d".formatted(community, id);
  }
}
