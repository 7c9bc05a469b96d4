package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** What each step of a wave of services did about each member, in sets (F2). */
@Service
public class ServiceContacts {

  private static final String RECORD =
      """
      INSERT INTO service_contact (wave_id, step, member_id, outcome, at_ms)
      SELECT :svcWave, :svcStep, svc_c.member_id, :svcOutcome, :svcAt FROM (%s) svc_c
      WHERE NOT EXISTS (SELECT 1 FROM service_contact svc_x WHERE svc_x.wave_id = :svcWave AND svc_x.step = :svcStep
        AND svc_x.member_id = svc_c.member_id)""";

  private static final String OF_STEP =
      "SELECT svc_d.member_id FROM service_contact svc_d WHERE svc_d.wave_id = :svcOfWave"
          + " AND svc_d.step = :svcOfStep AND svc_d.outcome = :svcOfOutcome";

  /**
   * Pushes are what nobody asked for, by whatever name the person was known then. What is queued
   * counts as well as what was sent, but not what nobody has sent for so long.
   */
  private static final String ENOUGH =
      """
      SELECT svc_m.person AS member_id FROM (
        SELECT svc_o.member_id AS person, svc_o.member_id AS receiver FROM (%1$s) svc_o
        UNION ALL SELECT svc_l.to_member_id AS person, svc_l.from_member_id AS receiver FROM (%2$s) svc_l JOIN (%1$s) svc_n ON svc_n.member_id = svc_l.to_member_id) svc_m
      JOIN message_delivery svc_p ON svc_p.member_id = svc_m.receiver
      WHERE svc_p.kind IN ('MARKETING', 'DISCUSSION', 'QUESTIONNAIRE', 'REMINDER') AND svc_p.about NOT LIKE 'word-trigger:%%'
        AND (svc_p.state IN ('Q', 'G') AND svc_p.created_at_ms >= :svcFrom OR svc_p.state IN ('S', 'U') AND svc_p.settled_at_ms >= :svcFrom)
      GROUP BY svc_m.person HAVING COUNT(*) >= :svcMost""";

  /** Who has no account of their own any more is somebody else by now. */
  private static final String REACHABLE =
      "SELECT svc_h.member_id FROM (%s) svc_h WHERE EXISTS"
          + " (SELECT 1 FROM account svc_y WHERE svc_y.member_id = svc_h.member_id)";

  private static final String TURN =
      "SELECT community_key FROM push_turn WHERE community_key = :community FOR UPDATE";

  private final NamedParameterJdbcTemplate sql;

  ServiceContacts(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /**
   * In the caller's transaction, repeatable: who is on record for the step stays so.
   *
   * @param step from 1
   * @param members its parameters must not begin with {@code svc}, unless they are of this class
   * @return how many are new
   */
  public int record(long wave, int step, MemberSelect members, ContactOutcome outcome, Instant at) {
    Map<String, Object> values = new HashMap<>(members.values());
    values.put("svcWave", wave);
    values.put("svcStep", step);
    values.put("svcOutcome", outcome.code());
    values.put("svcAt", at.toEpochMilli());
    return sql.update(RECORD.formatted(members.sql()), values);
  }

  /**
   * Nobody else counts what members of the community were pushed, and pushes, until the caller's
   * transaction ends: two plans at once would each see the cap not reached.
   */
  public void takeTurn(CommunityKey community) {
    var values = Map.of("community", community.value());
    if (sql.queryForList(TURN, values).isEmpty()) {
      try {
        sql.update("INSERT INTO push_turn (community_key) VALUES (:community)", values);
      } catch (DuplicateKeyException e) {
        sql.queryForList(TURN, values);
      }
    }
  }

  /** Of whom the step did this. */
  public static MemberSelect with(long wave, int step, ContactOutcome outcome) {
    return new MemberSelect(
        OF_STEP, Map.of("svcOfWave", wave, "svcOfStep", step, "svcOfOutcome", outcome.code()));
  }

  /** Those of the members who were not linked to another one. */
  public static MemberSelect reachable(MemberSelect members) {
    return new MemberSelect(REACHABLE.formatted(members.sql()), members.values());
  }

  /** Those of the members who got as many pushes as they may within the time before now. */
  public static MemberSelect pushedEnough(
      MemberSelect members, int most, Duration within, Instant now) {
    Map<String, Object> values = new HashMap<>(members.values());
    values.put("svcMost", most);
    values.put("svcFrom", now.minus(within).toEpochMilli());
    return new MemberSelect(ENOUGH.formatted(members.sql(), LinkedMembers.all()), values);
  }

  /** How many of each outcome, by step from 1; steps and outcomes of nobody are left out. */
  public Map<Integer, Map<String, Integer>> count(long wave) {
    Map<Integer, Map<String, Integer>> counts = new HashMap<>();
    List<Map<String, Object>> rows =
        sql.queryForList(
            "SELECT step, outcome, COUNT(*) AS members FROM service_contact WHERE wave_id = :wave"
                + " GROUP BY step, outcome",
            Map.of("wave", wave));
    for (var row : rows) {
      counts
          .computeIfAbsent(((Number) row.get("step")).intValue(), step -> new HashMap<>())
          .put(String.valueOf(row.get("outcome")), ((Number) row.get("members")).intValue());
    }
    return counts;
  }
}
