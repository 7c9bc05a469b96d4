package io.qunflow.activity.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The lists one import brings, in their tables. */
final class SnapshotStore {

  private static final String ROW = "r.account_id, r.nickname, r.joined_at_ms, r.staff, r.role";

  private final JdbcTemplate jdbc;
  private final long importId;
  private final Map<Key, Snapshot> open = new HashMap<>();

  private record Key(long groupId, Instant takenAt) {}

  /** A list in the database. */
  record Snapshot(long id, long groupId, Instant takenAt) {}

  SnapshotStore(JdbcTemplate jdbc, long importId) {
    this.jdbc = jdbc;
    this.importId = importId;
  }

  /** This import's list of a group at a moment; begun if there is none yet. */
  Snapshot open(long groupId, Instant takenAt) {
    return open.computeIfAbsent(
        new Key(groupId, takenAt), key -> new Snapshot(create(key), groupId, takenAt));
  }

  private long create(Key key) {
    var id = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms) VALUES (?, ?, ?)",
                  new String[] {"id"});
          statement.setLong(1, importId);
          statement.setLong(2, key.groupId());
          statement.setLong(3, key.takenAt().toEpochMilli());
          return statement;
        },
        id);
    return id.getKeyAs(Number.class).longValue();
  }

  /** Those of these accounts which the list has already. */
  Map<Long, SnapshotRow> findInList(Snapshot snapshot, Collection<Long> accounts) {
    var found = new HashMap<Long, SnapshotRow>();
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, arguments) -> {
          arguments.add(0, snapshot.id());
          jdbc.query(
                  "SELECT %s FROM member_snapshot_row r WHERE r.snapshot_id = ? AND r.account_id IN (%s)"
                      .formatted(ROW, placeholders),
                  (row, i) -> row(row),
                  arguments.toArray())
              .forEach(row -> found.put(row.accountId(), row));
        });
    return found;
  }

  /** How many of these rows another import's list of the same moment has exactly so. */
  int countKnown(Snapshot snapshot, List<SnapshotRow> rows) {
    var known = new HashSet<SnapshotRow>();
    Lookup.inParts(
        rows.stream().map(SnapshotRow::accountId).toList(),
        (placeholders, arguments) -> {
          arguments.addAll(
              0, List.of(snapshot.groupId(), snapshot.takenAt().toEpochMilli(), snapshot.id()));
          known.addAll(
              jdbc.query(
                  ("SELECT %s FROM member_snapshot s"
                          + " JOIN member_snapshot_row r ON r.snapshot_id = s.id"
                          + " WHERE s.group_id = ? AND s.taken_at_ms = ? AND s.id <> ?"
                          + " AND r.account_id IN (%s)")
                      .formatted(ROW, placeholders),
                  (row, i) -> row(row),
                  arguments.toArray()));
        });
    return (int) rows.stream().filter(known::contains).count();
  }

  void insert(Snapshot snapshot, List<SnapshotRow> rows) {
    jdbc.batchUpdate(
        "INSERT INTO member_snapshot_row (snapshot_id, account_id, nickname, joined_at_ms, staff,"
            + " role) VALUES (?, ?, ?, ?, ?, ?)",
        rows,
        Math.max(1, rows.size()),
        (statement, row) -> {
          statement.setLong(1, snapshot.id());
          statement.setLong(2, row.accountId());
          statement.setString(3, row.nickname());
          statement.setObject(4, row.joinedAtMs(), Types.BIGINT);
          statement.setBoolean(5, row.staff());
          statement.setString(6, row.role());
        });
  }

  private static SnapshotRow row(ResultSet row) throws SQLException {
    return new SnapshotRow(
        row.getLong("account_id"),
        row.getString("nickname"),
        row.getObject("joined_at_ms", Long.class),
        row.getBoolean("staff"),
        row.getString("role"));
  }
}
