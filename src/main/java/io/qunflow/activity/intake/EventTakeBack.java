package io.qunflow.activity.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes the events which one import brought and no other. */
final class EventTakeBack {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final JdbcTemplate jdbc;
  private final long importId;

  /** A group to which the import brought something, and when that happened. */
  record Part(long groupId, Span span) {}

  EventTakeBack(JdbcTemplate jdbc, long importId) {
    this.jdbc = jdbc;
    this.importId = importId;
  }

  /** What there is to take back; to be asked before {@link #remove}. */
  List<Part> findParts() {
    return jdbc.query(
        "SELECT group_id, from_ms, to_ms FROM activity_import_group WHERE import_id = ?",
        (row, i) -> new Part(row.getLong(1), new Span(row.getLong(2), row.getLong(3))),
        importId);
  }

  /** Who did it; to be asked before {@link #remove}. */
  Set<Long> findAccounts() {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT DISTINCT account_id FROM activity_event WHERE import_id = ?",
            Long.class,
            importId));
  }

  /** Groups whose events it brought that state what they answer; before {@link #remove}. */
  Set<Long> findGroupsWithReplies() {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT DISTINCT group_id FROM activity_event"
                + " WHERE import_id = ? AND reply_to IS NOT NULL",
            Long.class,
            importId));
  }

  /** Both ends of the days (UTC) with messages it answers; before {@link #remove}. */
  List<Instant> findAnsweredTimes() {
    return jdbc
        .queryForList(
            "SELECT DISTINCT FLOOR(m.occurred_at_ms / ?) FROM activity_event e"
                + " JOIN activity_event m"
                + " ON m.external_id = e.reply_to AND m.group_id = e.group_id"
                + " WHERE e.import_id = ? AND e.reply_to IS NOT NULL",
            Long.class,
            DAY,
            importId)
        .stream()
        .flatMap(day -> List.of(day * DAY, day * DAY + DAY - 1).stream().map(Instant::ofEpochMilli))
        .toList();
  }

  /** What another import brought too is that import's now; all else is gone. */
  void remove() {
    jdbc.update("DELETE FROM activity_repeat WHERE import_id = ?", importId);
    jdbc.update(
        "UPDATE activity_event SET nickname = (SELECT r.nickname FROM activity_repeat r"
            + " WHERE r.event_id = activity_event.id ORDER BY r.import_id LIMIT 1),"
            + " import_id = (SELECT MIN(r.import_id) FROM activity_repeat r"
            + " WHERE r.event_id = activity_event.id)"
            + " WHERE import_id = ?"
            + " AND EXISTS (SELECT 1 FROM activity_repeat r WHERE r.event_id = activity_event.id)",
        importId);
    jdbc.update(
        "DELETE FROM activity_repeat WHERE import_id IN (SELECT o.id FROM activity_import o"
            + " JOIN activity_import i ON i.community_key = o.community_key WHERE i.id = ?)"
            + " AND EXISTS (SELECT 1 FROM activity_event e WHERE e.id = activity_repeat.event_id"
            + " AND e.import_id = activity_repeat.import_id)",
        importId);
    jdbc.update("DELETE FROM activity_event WHERE import_id = ?", importId);
  }
}
