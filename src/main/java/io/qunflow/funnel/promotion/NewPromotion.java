package io.qunflow.funnel.promotion;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A price cut as it was typed; null where nothing was.
 *
 * @param offering key of it
 * @param startsAt at once if null
 * @param endsAt the first moment at which the price is back
 * @param reason what members are told, 1 to 500 characters
 */
public record NewPromotion(
    CommunityKey community,
    String offering,
    Long priceMinor,
    Instant startsAt,
    Instant endsAt,
    String reason) {}
