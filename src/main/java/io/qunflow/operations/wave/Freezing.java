package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down who belongs to a wave, in order of ids, each piece a commit of its own. */
@Component
class Freezing {

  /** Of the sizes tried the fastest; a commit of it takes a fraction of a second. */
  static final int PIECE = 100_000;

  private static final String ADD =
      """
      INSERT INTO wave_member (wave_id, member_id, state, step, due_at_ms, reason)
      SELECT :wv_wave, wv_s.member_id, 'W', 1, 0, 0
      FROM (%s) wv_s %s
      WHERE wv_s.member_id > :wv_after ORDER BY wv_s.member_id LIMIT :wv_most
      """;

  /** Only where the audience does not say itself whose members it is: a fifth of the time. */
  private static final String OF_COMMUNITY =
      "JOIN member wv_m ON wv_m.id = wv_s.member_id AND wv_m.community_key = :wv_community";

  private final WaveMapper waves;
  private final OwnCommits commits;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  Freezing(WaveMapper waves, OwnCommits commits, JdbcTemplate sql, Clock clock) {
    this.waves = waves;
    this.commits = commits;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.clock = clock;
  }

  /** Goes on where it was interrupted; changes nothing once the audience is complete. */
  void freeze(long wave, CommunityKey community, MemberSelect audience, int piece) {
    Map<String, Object> values = new HashMap<>(audience.values());
    values.put("wv_wave", wave);
    values.put("wv_community", community.value());
    values.put("wv_most", piece);
    boolean known = audience.within().filter(community::equals).isPresent();
    var insert = ADD.formatted(audience.sql(), known ? "" : OF_COMMUNITY);
    while (commits.onWave(wave, state -> addPiece(wave, state, insert, values, piece))) {
      // One piece after the other.
    }
  }

  /** Whether there may be more. */
  private boolean addPiece(
      long wave, WaveState state, String insert, Map<String, Object> values, int piece) {
    if (state != WaveState.PREPARED) {
      return false;
    }
    long after = waves.findLastId(wave).orElse(Long.MIN_VALUE);
    values.put("wv_after", after);
    int added = sql.update(insert, values);
    if (added > 0) {
      waves.insertPiece(wave, after, added);
    }
    if (added == piece) {
      return true;
    }
    waves.updateFrozen(wave, clock.instant());
    return false;
  }
}
