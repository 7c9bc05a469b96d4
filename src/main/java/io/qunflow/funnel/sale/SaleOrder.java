package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * An order as it was reported; amounts in fen.
 *
 * @param offering id of it
 * @param member null where nobody knows who it was
 * @param nickname null with it
 * @param source key of the system that reported it, or {@code manual}
 * @param priceMinor what it names
 * @param validPriceMinor what the offering cost at the moment of the order
 * @param flags words between commas, empty for none; see {@link #flagged()}
 * @param flagsOpen whether a person still has to look
 */
public record SaleOrder(
    long id,
    CommunityKey community,
    long offering,
    String offeringKey,
    String offeringName,
    MemberId member,
    String nickname,
    String source,
    String externalId,
    OrderState state,
    long priceMinor,
    long validPriceMinor,
    long paidMinor,
    long refundedMinor,
    String flags,
    boolean flagsOpen,
    String reviewNote,
    String reviewedBy,
    Instant reviewedAt,
    Instant orderedAt,
    Instant paidAt,
    Instant refundedAt,
    Instant cancelledAt,
    String recordedBy,
    Instant recordedAt,
    Long promotion,
    Long groupBuy,
    Long classId,
    Long waveId,
    String channel) {

  /** Paid less what was refunded. */
  public long netMinor() {
    return paidMinor - refundedMinor;
  }

  /** Why a person has, or had, to look. */
  public List<OrderFlag> flagged() {
    return flags.isEmpty()
        ? List.of()
        : Arrays.stream(flags.split(",")).map(OrderFlag::valueOf).toList();
  }
}
