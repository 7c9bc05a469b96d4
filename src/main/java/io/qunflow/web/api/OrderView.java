package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.funnel.sale.OrderFlag;
import io.qunflow.funnel.sale.SaleOrder;
import java.time.Instant;
import java.util.List;

/**
 * An order as REST tells it; amounts in fen.
 *
 * @param order its number at the source
 * @param nickname accounts in it are masked; null where nobody knows who it was
 * @param state {@code placed, paid, refunded, cancelled}
 * @param validPriceMinor what the offering cost at the moment of the order
 * @param flags why a person has, or had, to look: {@code under_price, overpaid, paid_cancelled,
 *     group_over, late, refund_due}; late means that it was dated back, or paid long after its
 *     price was over
 * @param orderedAt its moment, as it was reported
 * @param recordedAt when it was reported
 */
record OrderView(
    long id,
    String source,
    String order,
    String offering,
    Long member,
    String nickname,
    String state,
    long priceMinor,
    long validPriceMinor,
    long paidMinor,
    long refundedMinor,
    List<String> flags,
    boolean toReview,
    Instant orderedAt,
    Instant recordedAt,
    Instant paidAt,
    Instant refundedAt,
    Long groupBuy) {

  static OrderView of(SaleOrder order) {
    return new OrderView(
        order.id(),
        order.source(),
        order.externalId(),
        order.offeringKey(),
        order.member() == null ? null : order.member().value(),
        AccountMask.maskNickname(order.nickname()),
        order.state().word(),
        order.priceMinor(),
        order.validPriceMinor(),
        order.paidMinor(),
        order.refundedMinor(),
        order.flagged().stream().map(OrderFlag::word).toList(),
        order.flagsOpen(),
        order.orderedAt(),
        order.recordedAt(),
        order.paidAt(),
        order.refundedAt(),
        order.groupBuy());
  }
}
