package io.qunflow.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A funnel in numbers, as one of three tells it.
 *
 * @param paid paid and not refunded
 * @param revenue in yuan, net of refunds
 * @param refunded in yuan
 */
record FunnelNumbers(
    int members,
    int interested,
    int registered,
    int attended,
    int ordered,
    int paid,
    BigDecimal revenue,
    BigDecimal refunded) {

  /** Every member who is not one of ours. */
  private static final String MEMBERS =
      """
      SELECT COUNT(DISTINCT a.member_id) FROM account a
      WHERE a.community_key = ? AND NOT EXISTS (SELECT 1 FROM account s
        WHERE s.member_id = a.member_id AND (s.staff = TRUE OR s.bot = TRUE))\
      """;

  private static final String PLACES =
      "SELECT r.member_id FROM class_registration r JOIN public_class c ON c.id = r.class_id"
          + " WHERE c.offering_id = ? AND r.state = 'R'";

  private static final String LEADS =
      "SELECT member_id FROM lead_file WHERE offering_id = ? AND member_id IS NOT NULL";

  private static final String ORDERS =
      "SELECT member_id FROM sale_order WHERE offering_id = ? AND state <> 'CANCELLED'";

  /** Of the movements themselves, not of what orders say of them. */
  private static final String MOVED =
      """
      SELECT COALESCE(SUM(p.amount_minor), 0) FROM sale_payment p
      JOIN sale_order o ON o.id = p.order_id WHERE o.offering_id = ? AND p.kind = ?\
      """;

  /** As the figures page shows it, which is open. */
  static FunnelNumbers onPage(Page page) {
    return new FunnelNumbers(
        number(page.locator("#funnel .card-header .aside").innerText()),
        step(page, 0),
        step(page, 1),
        step(page, 2),
        step(page, 3),
        step(page, 4),
        yuan(page, "净收入"),
        yuan(page, "退款"));
  }

  static FunnelNumbers of(JsonNode answer) {
    return new FunnelNumbers(
        answer.path("members").asInt(),
        answer.path("interested").asInt(),
        answer.path("registered").asInt(),
        answer.path("attended").asInt(),
        answer.path("ordered").asInt(),
        answer.path("paid").asInt(),
        answer.path("revenue").decimalValue().setScale(2),
        answer.path("refunded").decimalValue().setScale(2));
  }

  static FunnelNumbers inDatabase(JdbcTemplate sql, String community, long offering) {
    long paid = sum(sql, offering, "P");
    long refunded = sum(sql, offering, "R");
    return new FunnelNumbers(
        count(sql, MEMBERS, community),
        count(
            sql, "SELECT COUNT(*) FROM (" + PLACES + " UNION " + LEADS + ") x", offering, offering),
        count(sql, distinct(PLACES), offering),
        count(sql, distinct(PLACES + " AND r.attended = TRUE"), offering),
        count(sql, distinct(ORDERS), offering),
        count(sql, distinct(ORDERS + " AND state = 'PAID'"), offering),
        BigDecimal.valueOf(paid - refunded, 2),
        BigDecimal.valueOf(refunded, 2));
  }

  private static String distinct(String members) {
    return "SELECT COUNT(DISTINCT x.member_id) FROM (" + members + ") x";
  }

  private static int count(JdbcTemplate sql, String statement, Object... values) {
    return sql.queryForObject(statement, Integer.class, values);
  }

  private static long sum(JdbcTemplate sql, long offering, String kind) {
    return sql.queryForObject(MOVED, Long.class, offering, kind);
  }

  private static int step(Page page, int row) {
    return number(page.locator("#funnel tbody tr").nth(row).locator("td").nth(1).innerText());
  }

  private static BigDecimal yuan(Page page, String title) {
    var row = page.locator("#money tr", new Page.LocatorOptions().setHasText(title)).first();
    return new BigDecimal(row.locator("td.num").innerText().replace(",", ""));
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}
