package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says by the database who of an audience gets a piece: the same as {@link WelfareDraw}. Staff,
 * bots, the erased and those whose accounts went over to another never do.
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

  private static final String CHOSEN =
      "SELECT wf_p.member_id FROM (%s) wf_p WHERE wf_p.place <= :wf_pieces";

  private static final String ADD =
      """
      INSERT INTO welfare_receiver (round_id, member_id, place, state, changed_at_ms)
      SELECT :wf_round, wf_p.member_id, wf_p.place, 'D', :wf_now FROM (%s) wf_p WHERE wf_p.place <= :wf_pieces
      """;

  private static final String OF_ROUND =
      "SELECT member_id FROM welfare_audience WHERE round_id = :wf_round";

  /** Whoever came under another account first came then. */
  private static final String JOINED =
      """
      LEFT JOIN (SELECT wf_g.who, MIN(wf_g.from_ms) AS since_ms FROM (SELECT %s AS who, wf_j.from_ms FROM membership wf_j
        WHERE wf_j.community_key = :wf_community) wf_g GROUP BY wf_g.who) wf_s ON wf_s.who = wf_m.id
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
   * @return how many
   */
  int choose(WelfareRound round, Instant now) {
    var values = values(round.community(), round.seed(), round.pieces());
    values.put("wf_round", round.id());
    values.put("wf_now", now.toEpochMilli());
    return sql.update(ADD.formatted(places(round.choice(), OF_ROUND)), values);
  }

  /** Who of an audience would get a piece. */
  MemberSelect chosen(
      CommunityKey community,
      WelfareChoice choice,
      String seed,
      int pieces,
      MemberSelect audience) {
    var values = values(community, seed, pieces);
    values.putAll(audience.values());
    return new MemberSelect(CHOSEN.formatted(places(choice, audience.sql())), values, community);
  }

  private String places(WelfareChoice choice, String audience) {
    boolean longest = choice == WelfareChoice.LONGEST;
    return PLACES.formatted((longest ? SINCE : "") + hash, audience, longest ? JOINED : "");
  }

  private static Map<String, Object> values(CommunityKey community, String seed, int pieces) {
    return new HashMap<>(
        Map.of("wf_community", community.value(), "wf_seed", seed, "wf_pieces", pieces));
  }
}
