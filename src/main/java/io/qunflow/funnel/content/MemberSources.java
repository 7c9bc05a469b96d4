package io.qunflow.funnel.content;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Through which channel and by which way of reach members came (F6). A member linked from several
 * has its own source, else the one recorded first of those it was linked from.
 */
@Service
public class MemberSources {

  /** The members of whom a source is known, with it. */
  private static final String KNOWN =
      """
      SELECT m.id AS member_id, s.channel, s.reach FROM member m JOIN member_source s ON s.member_id = COALESCE(
        (SELECT o.member_id FROM member_source o WHERE o.member_id = m.id),
        (SELECT l.from_member_id FROM account_link l JOIN member_source k ON k.member_id = l.from_member_id
          WHERE l.to_member_id = m.id AND l.undone_at_ms IS NULL ORDER BY l.id LIMIT 1))
      WHERE m.community_key = :sourceCommunity""";

  private final SourceMapper sources;
  private final Segments segments;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  MemberSources(SourceMapper sources, Segments segments, JdbcTemplate jdbc, Clock clock) {
    this.sources = sources;
    this.segments = segments;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /** What was recorded of the member itself. */
  @Transactional(readOnly = true)
  public Optional<MemberSource> find(MemberId member) {
    return sources.find(member);
  }

  /**
   * Records where a member came from; the last word stands.
   *
   * @param by account of the person
   */
  @Transactional(rollbackFor = Exception.class)
  public void record(MemberId member, MemberSource source, String by)
      throws InvalidMemberSourceException {
    check(source);
    if (sources.update(member, source, by, clock.instant()) == 0) {
      sources.insert(member, source, by, clock.instant());
    }
  }

  /**
   * Records where many came from, in one statement; those of whom it is known stay as they are.
   *
   * @return how many were recorded
   */
  @Transactional(rollbackFor = Exception.class)
  public int recordWhereUnknown(MemberSelect members, MemberSource source, String by)
      throws InvalidMemberSourceException {
    check(source);
    var values = new HashMap<String, Object>(members.values());
    values.put("sourceChannel", source.channel().name());
    values.put("sourceReach", source.reach().name());
    values.put("sourceDetail", source.detail());
    values.put("sourceBy", by);
    values.put("sourceAt", clock.millis());
    return sql.update(
        "INSERT INTO member_source (member_id, channel, reach, detail, recorded_by, recorded_at_ms)"
            + " SELECT chosen.member_id, :sourceChannel, :sourceReach, :sourceDetail, :sourceBy,"
            + " :sourceAt FROM ("
            + members.sql()
            + ") chosen WHERE NOT EXISTS (SELECT 1 FROM member_source k"
            + " WHERE k.member_id = chosen.member_id)",
        values);
  }

  /** How many came by each channel and way, the most first; staff and bots left out. */
  @Transactional(readOnly = true)
  public List<SourceCount> count(CommunityKey community) {
    var all = segments.selectAll(community);
    var values = new HashMap<String, Object>(all.values());
    values.put("sourceCommunity", community.value());
    return sql.query(
        "SELECT k.channel, k.reach, COUNT(*) AS members FROM ("
            + KNOWN
            + ") k JOIN ("
            + all.sql()
            + ") chosen ON chosen.member_id = k.member_id"
            + " GROUP BY k.channel, k.reach ORDER BY COUNT(*) DESC, k.channel, k.reach",
        values,
        (row, number) ->
            new SourceCount(
                SourceChannel.valueOf(row.getString("channel")),
                Reach.valueOf(row.getString("reach")),
                row.getInt("members")));
  }

  /** Who came by this channel and way. Its parameters begin with {@code source}. */
  public MemberSelect select(CommunityKey community, SourceChannel channel, Reach reach) {
    return new MemberSelect(
        "SELECT known.member_id FROM ("
            + KNOWN
            + ") known WHERE known.channel = :sourceChannel AND known.reach = :sourceReach",
        Map.of(
            "sourceCommunity", community.value(),
            "sourceChannel", channel.name(),
            "sourceReach", reach.name()));
  }

  /**
   * Everybody of whom it is known: {@code member_id, channel, reach}. Its parameters begin with
   * {@code source}.
   */
  public static MemberSelect known(CommunityKey community) {
    return new MemberSelect(KNOWN, Map.of("sourceCommunity", community.value()));
  }

  private static void check(MemberSource source) throws InvalidMemberSourceException {
    if (source.detail().length() > MemberSource.LONGEST_DETAIL) {
      throw InvalidMemberSourceException.tooLong(MemberSource.LONGEST_DETAIL);
    }
  }
}
