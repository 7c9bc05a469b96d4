package io.qunflow.activity.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The nicknames of accounts, each with the first and last time something named it so, and the names
 * of members, which follow from them: the last known one, but no number as long as there is a name.
 */
final class Nicknames {

  private final JdbcTemplate jdbc;

  private record Key(long account, String nickname) {}

  /** An account that was called so from here to there. */
  record Named(long account, String nickname, long first, long last) {

    private static final Comparator<Named> BEST =
        Comparator.comparing((Named named) -> !isNumber(named.nickname()))
            .thenComparing(Named::last)
            .thenComparing(Named::nickname);

    Key key() {
      return new Key(account, nickname);
    }

    Named and(Named other) {
      return new Named(account, nickname, Math.min(first, other.first), Math.max(last, other.last));
    }

    private static boolean isNumber(String nickname) {
      return nickname.chars().allMatch(Character::isDigit);
    }
  }

  Nicknames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds to what is known; each nickname of an account once. */
  void merge(List<Named> names) {
    // H2 looks only at the columns that are inserted when it looks for the row to update, so
    // ON DUPLICATE KEY would change every nickname of the account.
    var known = find(names.stream().map(Named::account).distinct().toList());
    var fresh = new ArrayList<Named>();
    var wider = new ArrayList<Named>();
    for (var name : names) {
      var before = known.get(name.key());
      if (before == null) {
        fresh.add(name);
      } else if (name.first() < before.first() || name.last() > before.last()) {
        wider.add(name.and(before));
      }
    }
    jdbc.batchUpdate(
        "INSERT INTO account_nickname (first_at_ms, last_at_ms, account_id, nickname)"
            + " VALUES (?, ?, ?, ?)",
        fresh,
        1000,
        Nicknames::set);
    jdbc.batchUpdate(
        "UPDATE account_nickname SET first_at_ms = ?, last_at_ms = ?"
            + " WHERE account_id = ? AND nickname_key = CONCAT(?, '.')",
        wider,
        1000,
        Nicknames::set);
  }

  private static void set(PreparedStatement statement, Named name) throws SQLException {
    statement.setLong(1, name.first());
    statement.setLong(2, name.last());
    statement.setLong(3, name.account());
    statement.setString(4, name.nickname());
  }

  private Map<Key, Named> find(List<Long> accounts) {
    var found = new HashMap<Key, Named>();
    Lookup.inParts(
        accounts,
        (placeholders, ids) ->
            jdbc.query(
                ("SELECT account_id, nickname, first_at_ms, last_at_ms FROM account_nickname"
                        + " WHERE account_id IN (%s)")
                    .formatted(placeholders),
                row -> {
                  var name =
                      new Named(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
                  found.put(name.key(), name);
                },
                ids.toArray()));
    return found;
  }

  /** Adds that these accounts were called so at this moment, and calls their members by it. */
  void record(Instant at, Map<Long, String> nicknames) {
    long ms = at.toEpochMilli();
    merge(
        nicknames.entrySet().stream()
            .map(named -> new Named(named.getKey(), named.getValue(), ms, ms))
            .toList());
    callMembersOf(nicknames.keySet());
  }

  /**
   * Works the nicknames of these accounts out again from events and lists of members, and calls
   * their members by them.
   */
  void rebuild(Collection<Long> accounts) {
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, arguments) -> {
          jdbc.update(
              "DELETE FROM account_nickname WHERE account_id IN (%s)".formatted(placeholders),
              arguments.toArray());
          var twice = new ArrayList<>(arguments);
          twice.addAll(arguments);
          jdbc.update(
              ("INSERT INTO account_nickname (account_id, nickname, first_at_ms, last_at_ms)"
                      + " SELECT account_id, MIN(nickname), MIN(at_ms), MAX(at_ms) FROM ("
                      + " SELECT e.account_id, e.nickname, e.occurred_at_ms AS at_ms"
                      + " FROM activity_event e JOIN account a ON a.id = e.account_id"
                      + " WHERE e.account_id IN (%s) AND e.nickname IS NOT NULL"
                      + " AND a.nickname_only = FALSE AND CONCAT(e.nickname, '.') <> a.name_key"
                      + " UNION ALL SELECT r.account_id, r.nickname, s.taken_at_ms"
                      + " FROM member_snapshot_row r"
                      + " JOIN member_snapshot s ON s.id = r.snapshot_id"
                      + " JOIN account a ON a.id = r.account_id"
                      + " WHERE r.account_id IN (%s) AND r.nickname IS NOT NULL"
                      + " AND CONCAT(r.nickname, '.') <> a.name_key) named"
                      + " GROUP BY account_id, CONCAT(nickname, '.')")
                  .formatted(placeholders, placeholders),
              twice.toArray());
        });
    callMembersOf(accounts);
  }

  /** Calls the members with these accounts by what is known now. */
  void callMembersOf(Collection<Long> accounts) {
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, arguments) ->
            callMembers(
                jdbc.queryForList(
                    "SELECT DISTINCT member_id FROM account WHERE id IN (%s)"
                        .formatted(placeholders),
                    Long.class,
                    arguments.toArray())));
  }

  private void callMembers(List<Long> members) {
    Lookup.inParts(
        members,
        (placeholders, arguments) -> {
          var names = new HashMap<Long, Named>();
          jdbc.query(
              ("SELECT a.member_id, n.nickname, n.last_at_ms FROM account a"
                      + " JOIN account_nickname n ON n.account_id = a.id"
                      + " WHERE a.member_id IN (%s)")
                  .formatted(placeholders),
              row -> {
                names.merge(
                    row.getLong(1),
                    new Named(0, row.getString(2), 0, row.getLong(3)),
                    (a, b) -> Named.BEST.compare(a, b) >= 0 ? a : b);
              },
              arguments.toArray());
          jdbc.query(
              ("SELECT member_id, name FROM account WHERE member_id IN (%s)"
                      + " ORDER BY nickname_only, name_key")
                  .formatted(placeholders),
              row -> {
                names.putIfAbsent(row.getLong(1), new Named(0, row.getString(2), 0, 0));
              },
              arguments.toArray());
          rename(names);
        });
  }

  private void rename(Map<Long, Named> names) {
    jdbc.batchUpdate(
        "UPDATE member SET nickname = ? WHERE id = ? AND erased_at_ms IS NULL"
            + " AND CONCAT(nickname, '.') <> CONCAT(?, '.')",
        names.entrySet(),
        1000,
        (statement, name) -> {
          statement.setString(1, name.getValue().nickname());
          statement.setLong(2, name.getKey());
          statement.setString(3, name.getValue().nickname());
        });
  }
}
