package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Why people do not buy, out of the follow-ups of classes and of leads: counted for the pain points
 * (P4, F3). Everybody counts once, with the latest that was said to a person; staff and bots do not
 * count. That there was no place, or that a class or a community came to its end, is no reason of
 * theirs.
 */
@Component
public class WhyNots {

  private static final String COUNT =
      """
      SELECT p.why, COUNT(*) AS people FROM (
        SELECT y.why, ROW_NUMBER() OVER (PARTITION BY y.who ORDER BY y.spoken DESC, y.at_ms DESC, y.id DESC) AS pos FROM (
          SELECT %1$s AS who, r.ended_why AS why, 0 AS spoken, r.ended_at_ms AS at_ms, r.id
          FROM class_registration r JOIN public_class c ON c.id = r.class_id WHERE r.ended_as = 'N' AND c.%3$s
          UNION ALL
          SELECT COALESCE(%2$s, -l.id) AS who, l.ended_why AS why, 1 AS spoken, l.ended_at_ms AS at_ms, l.id
          FROM lead_file l WHERE l.state IN ('NOT_NOW', 'LOST') AND l.%3$s) y
        WHERE y.why NOT IN ('no_place', 'called_off', 'community_retired', 'followed')
          AND NOT EXISTS (SELECT 1 FROM account x WHERE x.member_id = y.who AND (x.staff = TRUE OR x.bot = TRUE))) p
      WHERE p.pos = 1 GROUP BY p.why ORDER BY people DESC, p.why""";

  private final NamedParameterJdbcTemplate sql;

  public WhyNots(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /**
   * About everything the community offers, most frequent first.
   *
   * @return by words of {@code NotBuying}, and {@code not_interested}
   */
  public Map<String, Integer> count(CommunityKey community) {
    return count(
        "offering_id IN (SELECT f.id FROM offering f WHERE f.community_key = :community)",
        Map.of("community", community.value()));
  }

  /** As {@link #count(CommunityKey)}, about some of it: ids of offerings. */
  public Map<String, Integer> count(Collection<Long> offerings) {
    return offerings.isEmpty()
        ? Map.of()
        : count("offering_id IN (:offerings)", Map.of("offerings", offerings));
  }

  private Map<String, Integer> count(String which, Map<String, ?> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    sql.query(
        COUNT.formatted(
            LinkedMembers.current("r.member_id"), LinkedMembers.current("l.member_id"), which),
        values,
        row -> {
          counts.put(row.getString("why"), row.getInt("people"));
        });
    return counts;
  }
}
