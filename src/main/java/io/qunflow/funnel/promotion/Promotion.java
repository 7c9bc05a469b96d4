package io.qunflow.funnel.promotion;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A price cut with a deadline.
 *
 * @param reason what members are told
 * @param publishedAt null as long as it is not
 * @param withdrawnAt null unless it was ended early
 */
public record Promotion(
    long id,
    CommunityKey community,
    long offering,
    long priceMinor,
    Instant startsAt,
    Instant endsAt,
    String reason,
    PromotionState state,
    String plannedBy,
    Instant plannedAt,
    String publishedBy,
    Instant publishedAt,
    Instant withdrawnAt) {

  /** Business key of its process where nobody called it. */
  public String key() {
    return "promotion-" + id;
  }

  /** The first moment of the price; of a published one. */
  public Instant from() {
    return publishedAt.isAfter(startsAt) ? publishedAt : startsAt;
  }

  /** The first moment at which the price is back. */
  public Instant until() {
    return withdrawnAt != null && withdrawnAt.isBefore(endsAt) ? withdrawnAt : endsAt;
  }

  /** Whether the price holds at a moment: from the first moment up to, and not at, the deadline. */
  public boolean isValidAt(Instant moment) {
    return state == PromotionState.PUBLISHED
        && !moment.isBefore(from())
        && moment.isBefore(until());
  }

  /** Whether somebody may still be asked this price, at the moment or later. */
  public boolean isOpenAt(Instant moment) {
    return state == PromotionState.PUBLISHED && moment.isBefore(until());
  }
}
