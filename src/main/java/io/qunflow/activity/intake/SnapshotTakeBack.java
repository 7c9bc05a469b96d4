package io.qunflow.activity.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes the lists an import brought, with the marks and nicknames that only they knew. */
final class SnapshotTakeBack {

  private static final String OF_IMPORT =
      "snapshot_id IN (SELECT id FROM member_snapshot WHERE import_id = ?)";

  private final JdbcTemplate jdbc;

  SnapshotTakeBack(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Repeatable.
   *
   * @param changed gets which weeks change by it
   * @return the accounts that were on the lists
   */
  List<Long> takeBack(long importId, RowWeeks changed) {
    jdbc.query(
        "SELECT MIN(LEAST(COALESCE(r.joined_at_ms, s.taken_at_ms), s.taken_at_ms))"
            + " FROM member_snapshot s JOIN member_snapshot_row r ON r.snapshot_id = s.id"
            + " WHERE s.import_id = ? HAVING COUNT(*) > 0",
        row -> {
          changed.membersChangeFrom(Instant.ofEpochMilli(row.getLong(1)));
        },
        importId);
    var accounts =
        jdbc.queryForList(
            "SELECT DISTINCT account_id FROM member_snapshot_row WHERE " + OF_IMPORT,
            Long.class,
            importId);
    jdbc.update("DELETE FROM member_snapshot_row WHERE " + OF_IMPORT, importId);
    jdbc.update("DELETE FROM member_snapshot WHERE import_id = ?", importId);
    if (!new AccountMarks(jdbc).takeBack(importId).isEmpty()) {
      changed.everythingChanges();
    }
    new Nicknames(jdbc).rebuild(accounts);
    return accounts;
  }
}
