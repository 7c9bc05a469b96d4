package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as it comes from outside; null where something is not known.
 *
 * @param source key of the system, 1 to 64 characters
 * @param externalId by which it is known there, 1 to 190 characters
 * @param offering key of it
 * @param priceMinor what it names, in fen, not negative
 * @param orderedAt its moment, by which its price is judged
 * @param groupBuy in which it was bought together
 */
public record NewOrder(
    CommunityKey community,
    String source,
    String externalId,
    String offering,
    Optional<MemberId> member,
    Long priceMinor,
    Instant orderedAt,
    Long groupBuy,
    Long classId,
    Long waveId,
    String channel) {

  /** As typed by a person. */
  public static final String MANUAL = "manual";
}
