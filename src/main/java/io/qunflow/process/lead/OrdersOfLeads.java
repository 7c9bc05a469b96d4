package io.qunflow.process.lead;

import io.qunflow.community.LinkedMembers;
import io.qunflow.funnel.lead.LeadOrders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what those who are followed ordered, under whichever of their accounts (F4). */
@Component
class OrdersOfLeads implements LeadOrders {

  private static final int MOST = 500;

  private static final String OF_LEAD =
      """
      SELECT p.id AS lead, o.id AS sale, CONCAT(o.source, ' ', o.external_id) AS number,
        CASE WHEN o.paid_heard_at_ms >= p.opened_at_ms THEN 1 ELSE 0 END AS paid,
        CASE WHEN o.paid_heard_at_ms >= p.opened_at_ms THEN o.paid_heard_at_ms ELSE -o.recorded_at_ms END AS place
      FROM (SELECT l.*, %1$s AS person FROM lead_file l
        WHERE l.state = 'OPEN' AND l.kind = 'P' AND l.member_id IS NOT NULL AND %3$s) p
      %2$s AND o.community_key = p.community_key
      WHERE (p.offering_id IS NULL OR p.offering_id = o.offering_id) AND %4$s""";

  private static final String BY_ACCOUNT_NOW = "JOIN sale_order o ON o.member_id = p.person";
  private static final String BY_ACCOUNTS_BEFORE =
      "JOIN (%s) k ON k.to_member_id = p.person JOIN sale_order o ON o.member_id = k.from_member_id"
          .formatted(LinkedMembers.all());

  private static final String PAID = "o.paid_heard_at_ms >= p.opened_at_ms";
  private static final String ORDERED =
      "(" + PAID + " OR o.state = 'PLACED' AND o.recorded_at_ms >= p.opened_at_ms)";
  private static final String ITS_COMMUNITY =
      "l.community_key = (SELECT s.community_key FROM sale_order s WHERE s.id = :order)";

  private final NamedParameterJdbcTemplate sql;

  OrdersOfLeads(JdbcTemplate jdbc) {
    sql = new NamedParameterJdbcTemplate(jdbc);
  }

  @Override
  public List<Bought> findPaid() {
    return find("TRUE", PAID, MOST, Map.of());
  }

  @Override
  public List<Bought> findPaid(long order) {
    return find(ITS_COMMUNITY, PAID + " AND o.id = :order", MOST, Map.of("order", order));
  }

  @Override
  public Optional<Bought> find(long lead) {
    return find("l.id = :lead", ORDERED, 1, Map.of("lead", lead)).stream().findFirst();
  }

  private List<Bought> find(String leads, String orders, int most, Map<String, ?> values) {
    return sql.query(
        "SELECT x.lead, x.sale, x.number, x.paid FROM (%s UNION ALL %s) x"
                .formatted(
                    select(BY_ACCOUNT_NOW, leads, orders),
                    select(BY_ACCOUNTS_BEFORE, leads, orders))
            + " ORDER BY x.paid DESC, x.lead, x.place, x.sale LIMIT "
            + most,
        values,
        (row, at) ->
            new Bought(
                row.getLong("lead"),
                row.getLong("sale"),
                row.getString("number"),
                row.getInt("paid") == 1));
  }

  private static String select(String accounts, String leads, String orders) {
    return OF_LEAD.formatted(LinkedMembers.current("l.member_id"), accounts, leads, orders);
  }
}
