package io.qunflow.activity.intake;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileSource;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.LineErrors;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what a file tells: all of it or nothing, in one transaction, in bounded memory. What is
 * stored afterwards follows from all that was ever imported, whatever the order of the files.
 */
@Service
public class FileImport {

  private final CommunityService communities;
  private final GroupService groups;
  private final ImportLock lock;
  private final ImportRecords records;
  private final RowIntakes rows;
  private final QuestionWords questions;
  private final WeekMarks weeks;
  private final ErasedNames erased;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  FileImport(
      CommunityService communities,
      GroupService groups,
      ImportLock lock,
      ImportRecords records,
      RowIntakes rows,
      QuestionWords questions,
      WeekMarks weeks,
      ErasedNames erased,
      JdbcTemplate jdbc,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.lock = lock;
    this.records = records;
    this.rows = rows;
    this.questions = questions;
    this.weeks = weeks;
    this.erased = erased;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Imports a file. What is known already is unchanged, so a repeat is safe; the same external id
   * with other content is a wrong line. Wrong lines refuse the file of a strict format and are left
   * out of any other.
   *
   * @param file must not be slow, a transaction is open meanwhile
   * @throws io.qunflow.shared.ImportException names the wrong lines; nothing was changed
   * @throws io.qunflow.activity.format.FileRefusedException if the format refuses the file
   * @throws ImportCancelledException if the progress said so; nothing was changed
   * @throws ImportRunningException if another import into the community runs for minutes
   * @throws BusinessException also if the community or one of the groups is unknown
   * @throws IOException if the file cannot be read; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public ImportResult run(
      ImportOrder order, FileFormat format, FileSource file, ImportProgress progress)
      throws BusinessException, IOException {
    communities.find(order.community());
    var routes = GroupRoutes.of(order, groups);
    lock.acquire(order.community());
    int membersBefore = records.countMembers(order.community());
    var names = erased.open(order.community());
    long importId = records.open(order, format.key(), names.text(file.name()));
    var errors = new LineErrors();
    var accounts = new Accounts(jdbc, clock.instant());
    var nicknames = new HeardNicknames(jdbc);
    var events =
        new EventIntake(
            importId,
            new EventStore(jdbc, importId, routes.all(), questions, accounts),
            nicknames,
            names,
            errors);
    var counted = new CountedFile(file);
    var others = rows.open(importId, order.community(), routes::find, errors);
    var intake = new Intake(routes, events, others, errors, counted, progress);

    intake.read(format, counted, order.settings());
    if (format.isStrict()) {
      errors.throwIfAny();
    }
    nicknames.flush();
    var aftermath = new Aftermath(jdbc, accounts);
    for (var group : events.tallies().keySet()) {
      settle(group, events.tallies().get(group), nicknames, aftermath);
      intake.stopIfCancelled();
    }
    aftermath.finish(Set.of());
    boolean marked = mark(importId, order, routes, accounts);
    records.remember(routes);
    var result = records.close(importId, routes.all(), intake, membersBefore, order.community());
    markWeeks(order.community(), events.tallies().values(), aftermath, marked);
    return result;
  }

  private static void settle(
      Group group, GroupTally tally, HeardNicknames nicknames, Aftermath aftermath) {
    if (tally.imported() == 0) {
      return;
    }
    if (tally.statesReplies()) {
      aftermath.repliesAreStated(group);
    }
    aftermath.settle(group, tally.newSpan(), nicknames.heardIn(group));
  }

  /** Marks our own people and programs; whether somebody was not marked before. */
  private boolean mark(long importId, ImportOrder order, GroupRoutes routes, Accounts accounts) {
    boolean fresh = false;
    var marks = new AccountMarks(jdbc);
    for (var group : routes.all()) {
      var store = accounts.named(group);
      fresh |= !marks.mark(importId, Mark.STAFF, store.find(order.staff()).values()).isEmpty();
      fresh |= !marks.mark(importId, Mark.BOT, store.find(order.bots()).values()).isEmpty();
    }
    return fresh;
  }

  private void markWeeks(
      CommunityKey community, Collection<GroupTally> tallies, Aftermath aftermath, boolean all) {
    if (all) {
      weeks.markAll(community);
    }
    aftermath
        .changed()
        .ifPresent(span -> weeks.markFrom(community, Instant.ofEpochMilli(span.from())));
    weeks.mark(
        community,
        tallies.stream()
            .flatMap(tally -> tally.answeredTimes().stream())
            .map(Instant::ofEpochMilli)
            .toList());
  }
}
