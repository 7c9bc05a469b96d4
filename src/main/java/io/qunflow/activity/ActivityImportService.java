package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrors;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what happened in a group, from a file: all of it or nothing, in one transaction, in
 * bounded memory.
 *
 * <p>The columns are {@code external_id, sent_at, member, kind} (required), {@code text, reply_to,
 * content_id}; others are refused by name. A member appears with the first event. The same file
 * again changes nothing; the same external id with other content is an error.
 */
@Service
public class ActivityImportService {

  private static final int LONGEST_FILE_NAME = 255;

  private final CommunityService communities;
  private final GroupService groups;
  private final ImportLock lock;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  ActivityImportService(
      CommunityService communities,
      GroupService groups,
      ImportLock lock,
      JdbcTemplate jdbc,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.lock = lock;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Imports a CSV file: UTF-8, line 1 names the columns.
   *
   * @param groupKey null for the group the community came with
   * @param in stays the caller's to close; must not be slow, a transaction is open meanwhile
   * @param user who imports, for the record
   * @throws ImportException names the wrong lines; nothing was changed
   * @throws ImportRunningException if another import into the community runs for minutes
   * @throws IOException if {@code in} cannot be read; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public ImportResult importCsv(
      CommunityKey community,
      String groupKey,
      InputStream in,
      String fileName,
      String user,
      ProgressListener progress)
      throws UnknownCommunityException,
          UnknownGroupException,
          ImportRunningException,
          ImportException,
          IOException {
    return importFile(community, groupKey, in, ImportFormat.CSV, fileName, user, progress);
  }

  /** Imports an NDJSON file; otherwise as {@link #importCsv}. Lines count from 1. */
  @Transactional(rollbackFor = Exception.class)
  public ImportResult importNdjson(
      CommunityKey community,
      String groupKey,
      InputStream in,
      String fileName,
      String user,
      ProgressListener progress)
      throws UnknownCommunityException,
          UnknownGroupException,
          ImportRunningException,
          ImportException,
          IOException {
    return importFile(community, groupKey, in, ImportFormat.NDJSON, fileName, user, progress);
  }

  /** Imports a file of either format; otherwise as {@link #importCsv}. */
  @Transactional(rollbackFor = Exception.class)
  public ImportResult importFile(
      CommunityKey community,
      String groupKey,
      InputStream in,
      ImportFormat format,
      String fileName,
      String user,
      ProgressListener progress)
      throws UnknownCommunityException,
          UnknownGroupException,
          ImportRunningException,
          ImportException,
          IOException {
    var group = findGroup(community, groupKey);
    lock.acquire(community);
    var accounts = new AccountStore(jdbc, group, clock.instant());
    var errors = new LineErrors();
    var intake = new EventIntake(new EventStore(jdbc, group, accounts), errors);
    takeIn(new CountingStream(in), format, intake, errors, progress);
    errors.throwIfAny();
    var result = new ImportResult(intake.imported(), intake.unchanged(), accounts.newMembers());
    record(group, fileName, user, result);
    return result;
  }

  /**
   * The group an import would go to.
   *
   * @param groupKey null or empty for the group the community came with
   */
  @Transactional(readOnly = true, rollbackFor = Exception.class)
  public Group findGroup(CommunityKey community, String groupKey)
      throws UnknownCommunityException, UnknownGroupException {
    communities.find(community);
    return groupKey == null || groupKey.isBlank()
        ? groups.findDefault(community)
        : groups.find(community, groupKey);
  }

  private static void takeIn(
      CountingStream in,
      ImportFormat format,
      EventIntake intake,
      LineErrors errors,
      ProgressListener progress)
      throws IOException {
    EventSource source =
        format == ImportFormat.CSV ? new CsvEvents(in, errors) : new NdjsonEvents(in, errors);
    long rows = 0;
    for (var event = source.next(); event.isPresent(); event = source.next()) {
      intake.add(event.get());
      if (++rows % EventIntake.BATCH == 0) {
        intake.flush();
        progress.progressed(rows, in.bytes());
      }
    }
    intake.flush();
    progress.progressed(rows, in.bytes());
  }

  private void record(Group group, String fileName, String user, ImportResult result) {
    if (result.imported() == 0) {
      return;
    }
    var name = fileName == null ? "" : fileName.strip();
    jdbc.update(
        "INSERT INTO activity_import (community_key, group_id, file_name, imported_by, imported,"
            + " unchanged, new_members, finished_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        group.community().value(),
        group.id(),
        name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)),
        user,
        result.imported(),
        result.unchanged(),
        result.newMembers(),
        clock.millis());
  }
}
