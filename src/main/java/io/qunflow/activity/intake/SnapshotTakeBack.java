package io.qunflow.activity.intake;

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
   * @return the accounts that were on the lists
   */
  List<Long> takeBack(long importId) {
    var accounts =
        jdbc.queryForList(
            "SELECT DISTINCT account_id FROM member_snapshot_row WHERE " + OF_IMPORT,
            Long.class,
            importId);
    jdbc.update("DELETE FROM member_snapshot_row WHERE " + OF_IMPORT, importId);
    jdbc.update("DELETE FROM member_snapshot WHERE import_id = ?", importId);
    new AccountMarks(jdbc).takeBack(importId);
    new Nicknames(jdbc).rebuild(accounts);
    return accounts;
  }
}
