package io.qunflow.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is held about one member, from every module (PIPL 45, GDPR 15), in full. Whoever
 * reads it leaves a row in the {@link AccessLog}.
 */
@Service
public class MemberData {

  private static final long NO_ACCOUNT = -1;

  private final List<MemberDataSource> sources;
  private final AccountLinks links;
  private final AccessLog log;
  private final NamedParameterJdbcTemplate sql;

  MemberData(List<MemberDataSource> sources, AccountLinks links, AccessLog log, JdbcTemplate jdbc) {
    this.sources = sources;
    this.links = links;
    this.log = log;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Takes what is found, a row at a time. */
  public interface Sink {
    void row(String section, Map<String, Object> row) throws IOException;
  }

  /** Whose data is read, and why. */
  public record Inquiry(CommunityKey community, MemberId member, String person, String purpose) {}

  /**
   * Hands over all of it section by section, events in the order they happened, together with that
   * of the members linked to this one.
   *
   * @return how many rows
   */
  @Transactional(readOnly = true)
  public int read(Inquiry inquiry, Sink sink) {
    var parameters = parameters(inquiry.member());
    int[] rows = {0};
    for (var table : tables()) {
      RowCallbackHandler handler =
          found -> {
            rows[0]++;
            hand(sink, table.section(), row(found));
          };
      sql.query(table.sql(), parameters, handler);
    }
    log.record(
        inquiry.person(),
        inquiry.community(),
        AccessKind.MEMBER,
        inquiry.member(),
        inquiry.purpose(),
        rows[0]);
    return rows[0];
  }

  /** How much there is, by section, without reading it: leaves no row. */
  @Transactional(readOnly = true)
  public Map<String, Integer> count(MemberId member) {
    var parameters = parameters(member);
    var counts = new LinkedHashMap<String, Integer>();
    for (var table : tables()) {
      var statement = "SELECT COUNT(*) FROM (" + table.sql() + ") held";
      int rows =
          Optional.ofNullable(sql.queryForObject(statement, parameters, Integer.class)).orElse(0);
      counts.merge(table.section(), rows, Integer::sum);
    }
    return counts;
  }

  /** Every column by which a member is found, as {@code table.column}. */
  public Set<String> columns() {
    var columns = new TreeSet<String>();
    tables().forEach(table -> columns.addAll(table.columns()));
    return columns;
  }

  private List<PersonalTable> tables() {
    return sources.stream().flatMap(source -> source.tables().stream()).toList();
  }

  private MapSqlParameterSource parameters(MemberId member) {
    var members = links.findAllOf(member).stream().map(MemberId::value).toList();
    var parameters = new MapSqlParameterSource("members", members);
    var accounts =
        sql.queryForList(
            "SELECT id FROM account WHERE member_id IN (:members)", parameters, Long.class);
    parameters.addValue("accounts", accounts.isEmpty() ? List.of(NO_ACCOUNT) : accounts);
    return parameters.addValue("names", names(parameters));
  }

  /** With at least one, so that the list is never empty. */
  private List<String> names(MapSqlParameterSource parameters) {
    return sql.queryForList(
        "SELECT nickname FROM member WHERE id IN (:members)"
            + " UNION SELECT name FROM account WHERE id IN (:accounts)"
            + " UNION SELECT nickname FROM account_nickname WHERE account_id IN (:accounts)",
        parameters,
        String.class);
  }

  private static void hand(Sink sink, String section, Map<String, Object> row) {
    try {
      sink.row(section, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> row(ResultSet found) throws SQLException {
    var columns = found.getMetaData();
    var row = new LinkedHashMap<String, Object>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      var value = found.getObject(i);
      if (name.endsWith("_ms")) {
        row.put(name.substring(0, name.length() - 3), moment(value));
      } else {
        row.put(name, value == null || value instanceof Number ? value : plain(value));
      }
    }
    return row;
  }

  private static Object plain(Object value) {
    return value instanceof Boolean ? value : value.toString();
  }

  private static String moment(Object value) {
    return value == null ? null : Instant.ofEpochMilli(((Number) value).longValue()).toString();
  }
}
