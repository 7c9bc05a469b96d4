package io.qunflow.honour.welfare;

import io.qunflow.community.LinkedMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Measures who spoke in a group before and after a round, each person once (L8.2). */
@Component
class WelfareFigures {

  private static final String SPOKE =
      """
      SUM(CASE WHEN EXISTS (SELECT 1 FROM account %1$s_y JOIN activity_event %1$s_e ON %1$s_e.account_id = %1$s_y.id
        WHERE %1$s_y.member_id = p.who AND %1$s_e.kind = 'message'
        AND %1$s_e.occurred_at_ms >= :%1$sFrom AND %1$s_e.occurred_at_ms < :%1$sUntil) THEN 1 ELSE 0 END)""";

  private static final String MEASURE =
      """
      SELECT p.received, COUNT(*) AS members, %s AS spoke_before, %s AS spoke_after
      FROM (SELECT a.who, MAX(a.received) AS received FROM (
          SELECT %s AS who, CASE WHEN r.member_id IS NULL THEN 0 ELSE 1 END AS received
          FROM welfare_audience w LEFT JOIN welfare_receiver r
            ON r.round_id = w.round_id AND r.member_id = w.member_id AND r.state = 'H'
          WHERE w.round_id = :round) a GROUP BY a.who) p
      JOIN member m ON m.id = p.who
      WHERE m.erased_at_ms IS NULL
        AND NOT EXISTS (SELECT 1 FROM account x WHERE x.member_id = m.id AND (x.staff = TRUE OR x.bot = TRUE))
      GROUP BY p.received
      """
          .formatted(
              SPOKE.formatted("before"),
              SPOKE.formatted("after"),
              LinkedMembers.current("w.member_id"));

  private static final WelfareEffect.Group NOBODY = new WelfareEffect.Group(0, 0, 0);

  private final NamedParameterJdbcTemplate sql;

  WelfareFigures(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Of a settled round. Nothing is kept. */
  WelfareEffect measure(WelfareRound round, Instant now) {
    var days = Duration.ofDays(round.measureDays());
    var chosen = round.chosenAt().orElseThrow();
    var settled = round.settledAt().orElseThrow();
    var groups = new HashMap<Integer, WelfareEffect.Group>();
    sql.query(
        MEASURE,
        Map.of(
            "round", round.id(),
            "beforeFrom", chosen.minus(days).toEpochMilli(),
            "beforeUntil", chosen.toEpochMilli(),
            "afterFrom", settled.toEpochMilli(),
            "afterUntil", settled.plus(days).toEpochMilli()),
        row -> {
          groups.put(
              row.getInt("received"),
              new WelfareEffect.Group(
                  row.getInt("members"), row.getInt("spoke_before"), row.getInt("spoke_after")));
        });
    return new WelfareEffect(now, groups.getOrDefault(1, NOBODY), groups.getOrDefault(0, NOBODY));
  }
}
