package io.qunflow.activity.intake;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wrong import back as a whole. */
@Service
public class ImportTakeBack {

  private final ImportLock lock;
  private final ImportRecords records;
  private final RowIntakes rows;
  private final GroupService groups;
  private final WeekMarks weeks;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  ImportTakeBack(
      ImportLock lock,
      ImportRecords records,
      RowIntakes rows,
      GroupService groups,
      WeekMarks weeks,
      JdbcTemplate jdbc,
      Clock clock) {
    this.lock = lock;
    this.records = records;
    this.rows = rows;
    this.groups = groups;
    this.weeks = weeks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Removes what this import brought and nothing else brought, so that the community is as if it
   * had never been; only its record stays, marked. Members to whom something else refers stay, and
   * a text that was deleted after its time does not come back with a later import of the same.
   *
   * @param user who takes it back, for the record
   * @throws UnknownImportException if the community has no such import, or it was taken back
   * @throws ImportRunningException if an import into the community runs for minutes
   */
  @Transactional(rollbackFor = Exception.class)
  public void takeBack(CommunityKey community, long importId, String user)
      throws UnknownImportException, ImportRunningException {
    lock.acquire(community);
    records.markTakenBack(community, importId, user);
    var events = new EventTakeBack(jdbc, importId);
    var parts = events.findParts();
    var answered = events.findAnsweredTimes();
    var withReplies = events.findGroupsWithReplies();
    var affected = events.findAccounts();
    affected.addAll(findListed(importId));
    boolean marked = hasMarks(importId);

    events.remove();
    rows.takeBack(importId);
    var aftermath = settle(community, parts, withReplies);
    aftermath.finish(affected);

    if (marked) {
      weeks.markAll(community);
    }
    aftermath
        .changed()
        .ifPresent(span -> weeks.markFrom(community, Instant.ofEpochMilli(span.from())));
    weeks.mark(community, answered);
  }

  private Aftermath settle(
      CommunityKey community, List<EventTakeBack.Part> parts, Set<Long> withReplies) {
    Map<Long, Group> byId =
        groups.findAll(community).stream()
            .collect(Collectors.toMap(Group::id, Function.identity()));
    var aftermath = new Aftermath(jdbc, new Accounts(jdbc, clock.instant()));
    for (var part : parts) {
      var group = byId.get(part.groupId());
      aftermath.settle(group, part.span(), null);
      if (withReplies.contains(part.groupId())) {
        aftermath.repliesMayBeUnstated(group);
      }
    }
    return aftermath;
  }

  private Set<Long> findListed(long importId) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT DISTINCT r.account_id FROM member_snapshot_row r"
                + " JOIN member_snapshot s ON s.id = r.snapshot_id WHERE s.import_id = ?",
            Long.class,
            importId));
  }

  private boolean hasMarks(long importId) {
    return !jdbc.queryForList(
            "SELECT account_id FROM account_mark WHERE import_id = ? LIMIT 1", Long.class, importId)
        .isEmpty();
  }
}
