package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Who was in which wave since when, for figures that compare waves (F7). */
@Service
public class WaveAudiences {

  private static final String LATEST =
      "SELECT w.id, w.title, w.audience FROM wave w WHERE w.community_key = ?"
          + " AND w.frozen_at_ms IS NOT NULL ORDER BY w.id DESC LIMIT ? OFFSET ?";

  private static final String ONE =
      "SELECT w.id, w.title, w.audience FROM wave w WHERE w.community_key = ?"
          + " AND w.frozen_at_ms IS NOT NULL AND w.id = ?";

  private static final String COUNT =
      "SELECT COUNT(*) FROM wave w WHERE w.community_key = ? AND w.frozen_at_ms IS NOT NULL";

  /** Who went over to another is that one in the wave, too; once, whoever else of them is in it. */
  private static final String MEMBERS =
      "SELECT wv_m.member_id, wv_m.wave_id, wv_w.frozen_at_ms FROM wave_member wv_m"
          + " JOIN wave wv_w ON wv_w.id = wv_m.wave_id WHERE wv_m.wave_id IN (:audienceWaves)"
          + " UNION ALL SELECT DISTINCT wv_t.to_member_id, wv_m.wave_id, wv_w.frozen_at_ms FROM ("
          + LinkedMembers.all()
          + ") wv_t JOIN wave_member wv_m ON wv_m.member_id = wv_t.from_member_id"
          + " JOIN wave wv_w ON wv_w.id = wv_m.wave_id WHERE wv_m.wave_id IN (:audienceWaves)"
          + " AND NOT EXISTS (SELECT 1 FROM wave_member wv_o"
          + " WHERE wv_o.wave_id = wv_m.wave_id AND wv_o.member_id = wv_t.to_member_id)";

  private final JdbcTemplate sql;

  WaveAudiences(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A wave whose audience is frozen. */
  public record Frozen(long id, String title, long members) {}

  /**
   * @param from 0 is the newest
   * @return newest first, at most n
   */
  public List<Frozen> findLatest(CommunityKey community, int from, int n) {
    return sql.query(LATEST, WaveAudiences::frozen, community.value(), n, from);
  }

  public int count(CommunityKey community) {
    return sql.queryForObject(COUNT, Integer.class, community.value());
  }

  public Optional<Frozen> find(CommunityKey community, long wave) {
    return sql.query(ONE, WaveAudiences::frozen, community.value(), wave).stream().findFirst();
  }

  private static Frozen frozen(ResultSet row, int number) throws SQLException {
    return new Frozen(row.getLong("id"), row.getString("title"), row.getLong("audience"));
  }

  /**
   * Selects {@code member_id, wave_id, frozen_at_ms}; parameters begin with {@code audience}.
   *
   * @param waves ids, at least one
   */
  public static MemberSelect of(Collection<Long> waves) {
    return new MemberSelect(MEMBERS, Map.of("audienceWaves", waves));
  }
}
