package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Proportion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures who came back: who spoke in a group within some days of a touch that was really sent;
 * who was held back is looked at from the same moment on (F2).
 */
@Service
public class ServiceReturns {

  private static final String CONTACTS =
      """
      SELECT c.step, c.outcome, c.member_id, CASE WHEN c.outcome = 'T' AND COALESCE(d.state, '-') <> 'S' THEN 1 ELSE 0 END AS missed,
        CASE WHEN EXISTS (SELECT 1 FROM account a JOIN activity_event e ON e.account_id = a.id
          WHERE a.member_id = c.member_id AND e.kind = 'message' AND e.occurred_at_ms > COALESCE(d.settled_at_ms, c.at_ms)
            AND e.occurred_at_ms <= COALESCE(d.settled_at_ms, c.at_ms) + :within) THEN 1 ELSE 0 END AS came
      FROM service_contact c
      LEFT JOIN message_delivery d ON c.outcome = 'T' AND d.order_key = CONCAT(:prefix, c.step, :suffix) AND d.member_id = c.member_id
      WHERE c.wave_id = :wave""";

  private static final String BY_STEP =
      """
      SELECT k.step, k.outcome, COUNT(*) AS members, SUM(k.missed) AS missed, SUM(CASE WHEN k.missed = 0 THEN k.came ELSE 0 END) AS came
      FROM (%s) k GROUP BY k.step, k.outcome""";

  /** A member once: came back after any touch; who was held back, after any moment of one. */
  private static final String IN_ALL =
      """
      SELECT 0 AS step, h.outcome, COUNT(*) AS members, SUM(h.missed) AS missed, SUM(CASE WHEN h.missed = 0 THEN h.came ELSE 0 END) AS came
      FROM (SELECT k.outcome, k.member_id, MIN(k.missed) AS missed, MAX(CASE WHEN k.missed = 0 THEN k.came ELSE 0 END) AS came
        FROM (%s) k WHERE k.outcome <> 'C' GROUP BY k.outcome, k.member_id) h GROUP BY h.outcome""";

  private final NamedParameterJdbcTemplate sql;

  ServiceReturns(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  private record Counted(int step, String outcome, int members, int missed, int came) {}

  /**
   * The plan as a whole first, then each step that touched somebody, in order; empty before any
   * did.
   *
   * @param orderPrefix of the order of a step's touch, before its number; behind it {@code
   *     orderSuffix}
   */
  @Transactional(readOnly = true)
  public List<StepReturn> measure(
      long wave, Duration within, String orderPrefix, String orderSuffix) {
    Map<String, Object> values =
        Map.of(
            "wave", wave,
            "within", within.toMillis(),
            "prefix", orderPrefix,
            "suffix", orderSuffix);
    var counted = new ArrayList<>(count(IN_ALL, values));
    counted.addAll(count(BY_STEP, values));
    return counted.stream()
        .collect(Collectors.groupingBy(Counted::step, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(one -> result(one.getKey(), one.getValue()))
        .toList();
  }

  private List<Counted> count(String statement, Map<String, Object> values) {
    return sql.query(
        statement.formatted(CONTACTS),
        values,
        (row, number) ->
            new Counted(
                row.getInt("step"),
                row.getString("outcome"),
                row.getInt("members"),
                row.getInt("missed"),
                row.getInt("came")));
  }

  private static StepReturn result(int step, List<Counted> counted) {
    var touched = of(counted, ContactOutcome.TOUCHED);
    var held = of(counted, ContactOutcome.HELD_BACK);
    return new StepReturn(
        step,
        Proportion.of(touched.came(), touched.members() - touched.missed()),
        Proportion.of(held.came(), held.members()),
        of(counted, ContactOutcome.CAPPED).members(),
        touched.missed());
  }

  private static Counted of(List<Counted> counted, ContactOutcome outcome) {
    return counted.stream()
        .filter(one -> one.outcome().equals(outcome.code()))
        .findFirst()
        .orElse(new Counted(0, outcome.code(), 0, 0, 0));
  }
}
