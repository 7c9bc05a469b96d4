package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A group buy as it was typed; null where nothing was.
 *
 * @param offering key of it
 * @param needed how many paid orders it takes, 2 to 1,000
 * @param endsAt the first moment at which it is too late
 */
public record NewGroupBuy(
    CommunityKey community, String offering, Integer needed, Long priceMinor, Instant endsAt) {}
