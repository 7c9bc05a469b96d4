package io.qunflow.membership.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved choices of members. Staff, bots and members without accounts of their own are in none. */
@Service
public class Segments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SegmentMapper segments;
  private final SegmentCatalog catalog;
  private final MemberService members;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  Segments(
      SegmentMapper segments,
      SegmentCatalog catalog,
      MemberService members,
      JdbcTemplate jdbc,
      Clock clock) {
    this.segments = segments;
    this.catalog = catalog;
    this.members = members;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /**
   * @throws UnknownSegmentException if there never was one
   */
  @Transactional(readOnly = true)
  public Segment find(long id) throws UnknownSegmentException {
    return segments
        .find(id)
        .map(Segments::segment)
        .orElseThrow(() -> new UnknownSegmentException(id));
  }

  /** Those in use, by name. */
  @Transactional(readOnly = true)
  public List<Segment> findAll(CommunityKey community) {
    return segments.findAll(community).stream().map(Segments::segment).toList();
  }

  /**
   * Who is in it, as of when the statement runs, days counted back from now. Its parameters begin
   * with {@code segment}.
   */
  @Transactional(readOnly = true)
  public MemberSelect select(long id) throws UnknownSegmentException {
    var segment = find(id);
    return sqlOf(segment.community(), segment.rule());
  }

  /** Who is in a rule that need not be saved. */
  @Transactional(readOnly = true)
  public MemberSelect select(CommunityKey community, SegmentRule rule)
      throws InvalidSegmentException {
    new SegmentCheck(catalog, community).rule(rule).orRefuse();
    return sqlOf(community, rule);
  }

  /** Every member of the community. */
  public MemberSelect selectAll(CommunityKey community) {
    return sqlOf(community, SegmentRule.everybody());
  }

  @Transactional(readOnly = true)
  public int count(MemberSelect select) {
    return Optional.ofNullable(
            sql.queryForObject(
                "SELECT COUNT(*) FROM (" + select.sql() + ") chosen",
                select.values(),
                Integer.class))
        .orElse(0);
  }

  @Transactional(readOnly = true)
  public int count(long id) throws UnknownSegmentException {
    return count(select(id));
  }

  /** At most n of them, those who appeared last first, in full: show them masked. */
  @Transactional(readOnly = true)
  public List<Member> sample(MemberSelect select, int n) {
    var values = new HashMap<String, Object>(select.values());
    values.put("segmentMost", n);
    var ids =
        sql.queryForList(
            "SELECT chosen.member_id FROM (%s) chosen ORDER BY chosen.member_id DESC LIMIT :segmentMost"
                .formatted(select.sql()),
            values,
            Long.class);
    var found = new HashMap<MemberId, Member>();
    members
        .findAll(ids.stream().map(MemberId::new).toList())
        .forEach(member -> found.put(member.id(), member));
    return ids.stream().map(MemberId::new).map(found::get).toList();
  }

  /**
   * Saves a new one.
   *
   * @return its id
   * @throws InvalidSegmentException names each wrong field
   * @throws SegmentExistsException if one in use has the name
   */
  @Transactional(rollbackFor = Exception.class)
  public long save(CommunityKey community, String name, SegmentRule rule, String by)
      throws InvalidSegmentException, SegmentExistsException {
    var stripped = name == null ? "" : name.strip();
    new SegmentCheck(catalog, community).name(stripped).rule(rule).orRefuse();
    try {
      segments.insert(community, stripped, json(rule), by, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new SegmentExistsException(stripped);
    }
    return segments.findId(community, stripped);
  }

  /**
   * Saves one anew; who is in it changes for everything that refers to it.
   *
   * @param revision the one that was looked at
   * @throws SegmentChangedException if somebody saved it meanwhile, or retired it
   */
  @Transactional(rollbackFor = Exception.class)
  public void change(long id, int revision, String name, SegmentRule rule, String by)
      throws UnknownSegmentException,
          InvalidSegmentException,
          SegmentExistsException,
          SegmentChangedException {
    var known = find(id);
    var stripped = name == null ? "" : name.strip();
    new SegmentCheck(catalog, known.community()).name(stripped).rule(rule).orRefuse();
    try {
      if (segments.update(id, revision, stripped, json(rule), by, clock.instant()) == 0) {
        throw new SegmentChangedException(find(id));
      }
    } catch (DuplicateKeyException e) {
      throw new SegmentExistsException(stripped);
    }
  }

  /** Offers it no longer; what refers to it still finds it. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void retire(long id, String by) throws UnknownSegmentException {
    find(id);
    segments.retire(id, by, clock.instant());
  }

  private MemberSelect sqlOf(CommunityKey community, SegmentRule rule) {
    return new SegmentSql(catalog, clock.millis()).select(community, rule);
  }

  private static Segment segment(SegmentRow row) {
    try {
      return new Segment(
          row.id(),
          row.community(),
          row.name(),
          JSON.readValue(row.conditions(), SegmentRule.class),
          row.revision(),
          row.savedBy(),
          row.savedAt(),
          row.retiredAtMs() > 0);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Segment " + row.id() + " is unreadable", e);
    }
  }

  private static String json(SegmentRule rule) {
    try {
      return JSON.writeValueAsString(rule);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
