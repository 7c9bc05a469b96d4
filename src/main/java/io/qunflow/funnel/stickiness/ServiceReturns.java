package io.qunflow.funnel.stickiness;

import io.qunflow.community.LinkedMembers;
import io.qunflow.shared.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Measures who came back: who spoke in a group within some days of the moment at which a step was
 * their turn. Pushed and held back are compared as they were drawn, from the same moment on;
 * moments are left out whose days are not covered by the chats that are known (F2).
 */
@Component
class ServiceReturns {

  /** Who somebody is by now: accounts may have been linked since. */
  private static final String PERSONS =
      """
      SELECT c.step, c.outcome, c.at_ms, COALESCE(l.to_member_id, c.member_id) AS person, CASE WHEN c.outcome = 'H' THEN 'H' ELSE 'T' END AS arm,
        CASE WHEN c.at_ms <= :knownFrom THEN 1 ELSE 0 END AS known,
        CASE WHEN c.outcome <> 'T' THEN '-' WHEN d.state = 'S' AND d.settled_at_ms <= c.at_ms + :within THEN 'S' WHEN d.state = 'U' THEN 'U'
          WHEN d.state IN ('Q', 'G') AND c.at_ms > :openFrom THEN 'W' ELSE 'M' END AS sent
      FROM service_contact c LEFT JOIN (%s) l ON l.from_member_id = c.member_id
        LEFT JOIN message_delivery d ON c.outcome = 'T' AND d.order_key = CONCAT(:prefix, c.step, :suffix) AND d.member_id = c.member_id
      WHERE c.wave_id = :wave"""
          .formatted(LinkedMembers.all());

  private static final String CAME =
      """
      SELECT p.*, CASE WHEN p.known = 1 AND EXISTS (SELECT 1 FROM account a JOIN activity_event e ON e.account_id = a.id
        WHERE a.member_id = p.person AND e.kind = 'message' AND e.occurred_at_ms > p.at_ms AND e.occurred_at_ms <= p.at_ms + :within)
        THEN 1 ELSE 0 END AS came
      FROM (%s) p"""
          .formatted(PERSONS);

  /**
   * Turn 1 of a person stands for them in the plan as a whole, once for the known ones and once for
   * all.
   */
  private static final String TURNS =
      """
      SELECT k.*, ROW_NUMBER() OVER (PARTITION BY k.arm, k.person ORDER BY k.known DESC, k.step) AS turn,
        MAX(k.came) OVER (PARTITION BY k.arm, k.person) AS ever, MAX(CASE WHEN k.sent = 'S' THEN 1 ELSE 0 END) OVER (PARTITION BY k.arm, k.person) AS got
      FROM (%s) k"""
          .formatted(CAME);

  private static final String COUNT =
      """
      SELECT r.step, r.arm, SUM(r.known) AS known, SUM(r.came) AS came, SUM(1 - r.known) AS unknown_yet,
        SUM(CASE WHEN r.sent = 'S' THEN 1 ELSE 0 END) AS reached, SUM(CASE WHEN r.outcome = 'C' THEN 1 ELSE 0 END) AS capped,
        SUM(CASE WHEN r.sent = 'M' THEN 1 ELSE 0 END) AS missed, SUM(CASE WHEN r.sent = 'U' THEN 1 ELSE 0 END) AS unsure,
        SUM(CASE WHEN r.sent = 'W' THEN 1 ELSE 0 END) AS waiting,
        SUM(CASE WHEN r.turn = 1 THEN r.known ELSE 0 END) AS known_once, SUM(CASE WHEN r.turn = 1 THEN r.ever ELSE 0 END) AS came_once,
        SUM(CASE WHEN r.turn = 1 THEN 1 - r.known ELSE 0 END) AS unknown_once, SUM(CASE WHEN r.turn = 1 THEN r.got ELSE 0 END) AS got_once,
        SUM(CASE WHEN r.turn = 1 THEN 1 - r.got ELSE 0 END) AS missed_once
      FROM (%s) r GROUP BY r.step, r.arm ORDER BY r.step, r.arm"""
          .formatted(TURNS);

  private final NamedParameterJdbcTemplate sql;

  ServiceReturns(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  private record Counted(
      int step, boolean held, int known, int came, int unknown, TouchReach reach) {

    Counted plus(Counted other) {
      return new Counted(
          step,
          held,
          known + other.known,
          came + other.came,
          unknown + other.unknown,
          new TouchReach(
              reach.reached() + other.reach.reached(),
              reach.capped() + other.reach.capped(),
              reach.missed() + other.reach.missed(),
              reach.unsure() + other.reach.unsure(),
              reach.waiting() + other.reach.waiting()));
    }
  }

  /**
   * The plan as a whole first, then each step that touched somebody, in order; empty before any
   * did. One statement.
   *
   * @param within how long after a step coming back counts
   * @param knownUntil up to when the chats are known; empty where none are
   * @param orderPrefix of the order of a step's touch, before its number; behind it {@code
   *     orderSuffix}
   */
  List<StepReturn> measure(
      long wave,
      Duration within,
      Instant now,
      Optional<Instant> knownUntil,
      String orderPrefix,
      String orderSuffix) {
    Map<String, Object> values = new HashMap<>();
    values.put("wave", wave);
    values.put("within", within.toMillis());
    values.put("openFrom", now.minus(within).toEpochMilli());
    values.put("knownFrom", knownUntil.map(at -> at.minus(within).toEpochMilli()).orElse(-1L));
    values.put("prefix", orderPrefix);
    values.put("suffix", orderSuffix);
    var counted = new ArrayList<Counted>();
    sql.query(
        COUNT,
        values,
        row -> {
          boolean held = row.getString("arm").equals("H");
          counted.add(
              new Counted(
                  0,
                  held,
                  row.getInt("known_once"),
                  row.getInt("came_once"),
                  row.getInt("unknown_once"),
                  new TouchReach(row.getInt("got_once"), 0, row.getInt("missed_once"), 0, 0)));
          counted.add(
              new Counted(
                  row.getInt("step"),
                  held,
                  row.getInt("known"),
                  row.getInt("came"),
                  row.getInt("unknown_yet"),
                  new TouchReach(
                      row.getInt("reached"),
                      row.getInt("capped"),
                      row.getInt("missed"),
                      row.getInt("unsure"),
                      row.getInt("waiting"))));
        });
    return counted.stream()
        .map(Counted::step)
        .distinct()
        .sorted()
        .map(s -> of(s, counted))
        .toList();
  }

  private static StepReturn of(int step, List<Counted> counted) {
    var pushed = sum(step, false, counted);
    var held = sum(step, true, counted);
    return new StepReturn(
        step,
        Proportion.of(pushed.came(), pushed.known()),
        Proportion.of(held.came(), held.known()),
        pushed.unknown() + held.unknown(),
        pushed.reach());
  }

  private static Counted sum(int step, boolean held, List<Counted> counted) {
    return counted.stream()
        .filter(one -> one.step() == step && one.held() == held)
        .reduce(new Counted(step, held, 0, 0, 0, new TouchReach(0, 0, 0, 0, 0)), Counted::plus);
  }
}
