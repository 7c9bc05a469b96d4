package io.qunflow.process.funnel.reading;

import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads reasons from follow-ups and ended leads. A call is both: who said the same on the telephone
 * and in the follow-up counts once (P4). Having found no place is no reason not to buy.
 */
@Component
class NotBuyingReasons implements ReasonsNotToBuy {

  private static final String COUNT =
      """
      SELECT u.why, COUNT(*) AS people FROM (
        SELECT DISTINCT x.who, x.why FROM (
          SELECT r.member_id AS who, r.ended_why AS why FROM class_registration r JOIN public_class c ON c.id = r.class_id
          WHERE c.offering_id IN (:offerings) AND r.ended_as = 'N' AND r.ended_why <> 'no_place'
          UNION ALL
          SELECT COALESCE(l.member_id, -l.id), l.ended_why FROM lead_file l WHERE l.offering_id IN (:offerings) AND l.ended_why IS NOT NULL) x) u
      GROUP BY u.why ORDER BY people DESC, u.why""";

  private static final Map<String, Wording> OTHERS =
      Map.of("not_interested", new Wording("没有兴趣", "not interested"));

  private final NamedParameterJdbcTemplate sql;

  NotBuyingReasons(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  @Override
  public List<Reason> find(List<Long> offerings) {
    return offerings.isEmpty()
        ? List.of()
        : sql.query(
            COUNT,
            Map.of("offerings", offerings),
            (row, number) -> {
              var word = row.getString("why");
              return new Reason(word, title(word), row.getInt("people"));
            });
  }

  private static Wording title(String word) {
    return NotBuying.of(word)
        .map(why -> new Wording(why.title(), why.name().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> OTHERS.getOrDefault(word, Wording.same(word)));
  }
}
