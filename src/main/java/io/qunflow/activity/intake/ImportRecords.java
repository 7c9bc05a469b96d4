package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes down what was imported, when, by whom and why that is allowed. */
@Component
class ImportRecords {

  private static final int LONGEST_FILE_NAME = 255;

  /** What imports of the time when their events were not told apart have for a format. */
  private static final String BEFORE_FORMATS = "csv";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ImportRecords(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Begins the record of an import; returns its id. */
  long open(ImportOrder order, String format, String fileName) {
    var name = fileName == null ? "" : fileName.strip();
    var key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "INSERT INTO activity_import (community_key, file_name, imported_by, imported,"
                      + " unchanged, new_members, finished_at_ms, file_format, legal_basis,"
                      + " notice_given_on) VALUES (?, ?, ?, 0, 0, 0, ?, ?, ?, ?)",
                  new String[] {"id"});
          statement.setString(1, order.community().value());
          statement.setString(2, name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)));
          statement.setString(3, order.user());
          statement.setLong(4, clock.millis());
          statement.setString(5, format);
          statement.setString(6, order.basis() == null ? null : order.basis().word());
          if (order.noticeGivenOn() == null) {
            statement.setNull(7, Types.DATE);
          } else {
            statement.setDate(7, Date.valueOf(order.noticeGivenOn()));
          }
          return statement;
        },
        key);
    return key.getKey().longValue();
  }

  /**
   * Marks an import as taken back.
   *
   * @throws UnknownImportException if there is none, it was taken back before, or it is so old that
   *     nobody knows any more what it brought
   */
  void markTakenBack(CommunityKey community, long importId, String user)
      throws UnknownImportException {
    int marked =
        jdbc.update(
            "UPDATE activity_import SET taken_back_at_ms = ?, taken_back_by = ?"
                + " WHERE id = ? AND community_key = ? AND taken_back_at_ms IS NULL"
                + " AND file_format <> '"
                + BEFORE_FORMATS
                + "'",
            clock.millis(),
            user,
            importId,
            community.value());
    if (marked == 0) {
      throw new UnknownImportException(community, importId);
    }
  }

  /** Remembers under which names files know the groups, to propose them again. */
  void remember(GroupRoutes routes) {
    routes
        .names()
        .forEach(
            (group, name) ->
                jdbc.update(
                    "UPDATE chat_group SET foreign_name = ? WHERE id = ?", name, group.id()));
  }

  int countMembers(CommunityKey community) {
    return jdbc.queryForObject(
        "SELECT COUNT(*) FROM member WHERE community_key = ?", Integer.class, community.value());
  }

  /** Completes the record. */
  ImportResult close(
      long importId, Collection<Group> groups, Intake intake, int membersBefore, CommunityKey of) {
    var parts = new TreeMap<Long, ImportedGroup>();
    for (var group : groups) {
      part(group, intake).ifPresent(part -> parts.put(group.id(), part));
    }
    insertGroups(importId, parts);
    var events = intake.events().tallies().values();
    var result =
        new ImportResult(
            importId,
            events.stream().mapToInt(GroupTally::imported).sum() + intake.rows().imported(),
            events.stream().mapToInt(GroupTally::unchanged).sum() + intake.rows().unchanged(),
            Math.max(0, countMembers(of) - membersBefore),
            intake.leftOut(),
            intake.otherGroups(),
            intake.errors().total(),
            intake.errors().first(),
            List.copyOf(parts.values()));
    long leftOut = result.leftOut().values().stream().mapToLong(n -> n).sum();
    jdbc.update(
        "UPDATE activity_import SET imported = ?, unchanged = ?, new_members = ?, left_out = ?,"
            + " finished_at_ms = ?, group_id = ? WHERE id = ?",
        result.imported(),
        result.unchanged(),
        result.newMembers(),
        leftOut + result.otherGroups() + result.unreadable(),
        clock.millis(),
        parts.size() == 1 ? parts.firstKey() : null,
        importId);
    return result;
  }

  /** What came to a group, events and lists together. */
  private static Optional<ImportedGroup> part(Group group, Intake intake) {
    var ofEvents =
        Optional.ofNullable(intake.events().tallies().get(group))
            .filter(tally -> !tally.isEmpty())
            .map(
                tally ->
                    new ImportedGroup(
                        group.key(),
                        group.name(),
                        tally.imported(),
                        tally.unchanged(),
                        Instant.ofEpochMilli(tally.from()),
                        Instant.ofEpochMilli(tally.to())));
    var ofRows =
        intake.rows().groups().stream()
            .filter(rows -> rows.groupId() == group.id())
            .map(
                rows ->
                    new ImportedGroup(
                        group.key(),
                        group.name(),
                        rows.imported(),
                        rows.unchanged(),
                        rows.from(),
                        rows.to()));
    return Stream.concat(ofEvents.stream(), ofRows).reduce(ImportedGroup::and);
  }

  private void insertGroups(long importId, Map<Long, ImportedGroup> groups) {
    groups.forEach(
        (id, group) ->
            jdbc.update(
                "INSERT INTO activity_import_group (import_id, group_id, imported, unchanged,"
                    + " from_ms, to_ms) VALUES (?, ?, ?, ?, ?, ?)",
                importId,
                id,
                group.imported(),
                group.unchanged(),
                group.from().toEpochMilli(),
                group.to().toEpochMilli()));
  }
}
