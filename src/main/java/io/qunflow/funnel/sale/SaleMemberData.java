package io.qunflow.funnel.sale;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member ordered and paid. */
@Component
@Order(13)
class SaleMemberData implements MemberDataSource {

  private static final String OF_MEMBER = " WHERE o.member_id IN (:members)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "orders",
            Set.of("sale_order.member_id"),
            "SELECT o.member_id, f.name AS offering, o.source, o.external_id, o.state,"
                + " o.price_minor, o.paid_minor, o.refunded_minor, o.flags, o.review_note,"
                + " o.channel, o.ordered_at_ms, o.paid_at_ms, o.refunded_at_ms, o.cancelled_at_ms"
                + " FROM sale_order o JOIN offering f ON f.id = o.offering_id"
                + OF_MEMBER
                + " ORDER BY o.id"),
        new PersonalTable(
            "payments",
            Set.of(),
            "SELECT o.member_id, p.kind, p.reference, p.amount_minor, p.moved_at_ms"
                + " FROM sale_payment p JOIN sale_order o ON o.id = p.order_id"
                + OF_MEMBER
                + " ORDER BY p.id"));
  }

  /** Orders and payments stay for the books, under the pseudonym; what people wrote goes. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "sale_order",
            "UPDATE sale_order SET review_note = '' WHERE review_note <> ''"
                + " AND member_id IN (:members)"));
  }
}
