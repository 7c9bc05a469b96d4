package io.qunflow.activity.intake;

import io.qunflow.activity.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nicknames accounts had, each with the first and last time it was seen. */
final class Nicknames {

  private final JdbcTemplate jdbc;

  private record Named(long account, String nickname) {}

  private record Span(long firstMs, long lastMs) {}

  Nicknames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds that these accounts were called so at this moment; repeatable, in any order of time. */
  void record(Instant at, Map<Long, String> nicknames) {
    long ms = at.toEpochMilli();
    var known = find(nicknames.keySet());
    var fresh = new ArrayList<Named>();
    var wider = new HashMap<Named, Span>();
    nicknames.forEach(
        (account, nickname) -> {
          var named = new Named(account, nickname);
          var span = known.get(named);
          if (span == null) {
            fresh.add(named);
          } else if (ms < span.firstMs() || ms > span.lastMs()) {
            wider.put(named, new Span(Math.min(ms, span.firstMs()), Math.max(ms, span.lastMs())));
          }
        });
    jdbc.batchUpdate(
        "INSERT INTO account_nickname (account_id, nickname, first_at_ms, last_at_ms)"
            + " VALUES (?, ?, ?, ?)",
        fresh,
        Math.max(1, fresh.size()),
        (statement, named) -> {
          statement.setLong(1, named.account());
          statement.setString(2, named.nickname());
          statement.setLong(3, ms);
          statement.setLong(4, ms);
        });
    jdbc.batchUpdate(
        "UPDATE account_nickname SET first_at_ms = ?, last_at_ms = ?"
            + " WHERE account_id = ? AND nickname_key = CONCAT(?, '.')",
        wider.entrySet(),
        Math.max(1, wider.size()),
        (statement, entry) -> {
          statement.setLong(1, entry.getValue().firstMs());
          statement.setLong(2, entry.getValue().lastMs());
          statement.setLong(3, entry.getKey().account());
          statement.setString(4, entry.getKey().nickname());
        });
  }

  /** Writes the nicknames of these accounts anew from events and lists. */
  void rebuild(Collection<Long> accounts) {
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, ids) -> {
          jdbc.update(
              "DELETE FROM account_nickname WHERE account_id IN (%s)".formatted(placeholders),
              ids.toArray());
          var twice = new ArrayList<>(ids);
          twice.addAll(ids);
          jdbc.update(
              ("INSERT INTO account_nickname (account_id, nickname, first_at_ms, last_at_ms)"
                      + " SELECT account_id, MIN(nickname), MIN(at_ms), MAX(at_ms) FROM ("
                      + "SELECT e.account_id, e.nickname, e.occurred_at_ms AS at_ms"
                      + " FROM activity_event e"
                      + " WHERE e.account_id IN (%1$s) AND e.nickname IS NOT NULL"
                      + " UNION ALL SELECT r.account_id, r.nickname, s.taken_at_ms"
                      + " FROM member_snapshot_row r JOIN member_snapshot s ON s.id = r.snapshot_id"
                      + " WHERE r.account_id IN (%1$s) AND r.nickname IS NOT NULL) seen"
                      + " GROUP BY account_id, CONCAT(nickname, '.')")
                  .formatted(placeholders),
              twice.toArray());
        });
  }

  private Map<Named, Span> find(Collection<Long> accounts) {
    var found = new HashMap<Named, Span>();
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, ids) ->
            jdbc.query(
                ("SELECT account_id, nickname, first_at_ms, last_at_ms FROM account_nickname"
                        + " WHERE account_id IN (%s)")
                    .formatted(placeholders),
                row -> {
                  found.put(
                      new Named(row.getLong(1), row.getString(2)),
                      new Span(row.getLong(3), row.getLong(4)));
                },
                ids.toArray()));
    return found;
  }
}
