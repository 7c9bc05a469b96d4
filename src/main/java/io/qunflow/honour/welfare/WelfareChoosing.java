package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says by the database who of an audience gets a piece: the same as {@link WelfareDraw}. Staff,
 * bots, the erased and those whose accounts went over to another never do, nor does whoever left,
 * unless it is for those.
 */
@Component
class WelfareChoosing {

  private static final String PLACES =
      """
      SELECT wf_a.member_id, ROW_NUMBER() OVER (ORDER BY %1$s, wf_a.member_id) AS place
      FROM (%2$s) wf_a JOIN member wf_m ON wf_m.id = wf_a.member_id AND wf_m.community_key = :wf_community %3$s
      WHERE wf_m.erased_at_ms IS NULL
        AND EXISTS (SELECT 1 FROM account wf_y WHERE wf_y.member_id = wf_m.id)
        AND NOT EXISTS (SELECT 1 FROM account wf_x WHERE wf_x.member_id = wf_m.id AND (wf_x.staff = TRUE OR wf_x.bot = TRUE))
      """;

  /** Who was never seen to come or go is there, as for awards. */
  private static final String PRESENT = " AND COALESCE(wf_s.inside, 1) = 1";

  private static final String UNCAPPED =
      " AND wf_a.member_id NOT IN (SELECT wf_o.member_id FROM (%s) wf_o)";

  private static final String CHOSEN =
      "SELECT wf_p.member_id FROM (%s) wf_p WHERE wf_p.place <= :wf_pieces";

  private static final String ADD =
      """
      INSERT INTO welfare_receiver (round_id, member_id, place, state, changed_at_ms)
      SELECT :wf_round, wf_p.member_id, wf_p.place, 'D', :wf_now FROM (%s) wf_p WHERE wf_p.place <= :wf_pieces
      """;

  private static final String OF_ROUND =
      "SELECT member_id FROM welfare_audience WHERE round_id = :wf_round";

  /**
   * Who is in the community, and since when without a gap; whoever came under another account first
   * came then.
   */
  private static final String STAYS =
      """
      LEFT JOIN (SELECT wf_h.who, MAX(CASE WHEN wf_h.until_ms IS NULL OR wf_h.until_ms < wf_h.from_ms THEN wf_h.from_ms END) AS since_ms,
          MAX(CASE WHEN wf_h.to_ms IS NULL OR wf_h.to_ms > :wf_now THEN 1 ELSE 0 END) AS inside
        FROM (SELECT wf_g.who, wf_g.from_ms, wf_g.to_ms, MAX(COALESCE(wf_g.to_ms, 9223372036854775807)) OVER (PARTITION BY wf_g.who
            ORDER BY wf_g.from_ms ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until_ms
          FROM (SELECT %s AS who, wf_j.from_ms, wf_j.to_ms FROM membership wf_j WHERE wf_j.community_key = :wf_community) wf_g) wf_h
        GROUP BY wf_h.who) wf_s ON wf_s.who = wf_m.id
      """
          .formatted(LinkedMembers.current("wf_j.member_id"));

  private static final String SINCE = "COALESCE(wf_s.since_ms, wf_m.created_at_ms), ";
  private static final String H2_HASH = "HASH('SHA-256', CONCAT(:wf_seed, ':', wf_a.member_id))";
  private static final String HASH = "SHA2(CONCAT(:wf_seed, ':', wf_a.member_id), 256)";

  private final NamedParameterJdbcTemplate sql;
  private final String hash;

  WelfareChoosing(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.hash =
        jdbc.execute(
            (ConnectionCallback<String>)
                connection ->
                    connection.getMetaData().getDatabaseProductName().equals("H2")
                        ? H2_HASH
                        : HASH);
  }

  /**
   * Writes down who of its audience gets a piece.
   *
   * @param often who may get no more of them
   * @return how many
   */
  int choose(WelfareRound round, Optional<MemberSelect> often, Instant now) {
    var values = values(round.community(), round.seed(), round.pieces(), now);
    values.put("wf_round", round.id());
    often.ifPresent(capped -> values.putAll(capped.values()));
    var places = places(round.choice(), round.forLeft(), OF_ROUND);
    var uncapped = often.map(capped -> UNCAPPED.formatted(capped.sql())).orElse("");
    return sql.update(ADD.formatted(places + uncapped), values);
  }

  /** Who of an audience would get a piece. */
  MemberSelect chosen(
      CommunityKey community, WelfareTrial trial, MemberSelect audience, Instant now) {
    var values = values(community, trial.seed(), trial.pieces(), now);
    values.putAll(audience.values());
    var places = places(trial.choice(), trial.forLeft(), audience.sql());
    return new MemberSelect(CHOSEN.formatted(places), values, community);
  }

  private String places(WelfareChoice choice, boolean forLeft, String audience) {
    boolean longest = choice == WelfareChoice.LONGEST;
    boolean stays = longest || !forLeft;
    return PLACES.formatted((longest ? SINCE : "") + hash, audience, stays ? STAYS : "")
        + (forLeft ? "" : PRESENT);
  }

  private static Map<String, Object> values(
      CommunityKey community, String seed, int pieces, Instant now) {
    return new HashMap<>(
        Map.of(
            "wf_community",
            community.value(),
            "wf_seed",
            seed,
            "wf_pieces",
            pieces,
            "wf_now",
            now.toEpochMilli()));
  }
}
