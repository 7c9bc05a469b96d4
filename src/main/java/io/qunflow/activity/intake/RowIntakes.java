package io.qunflow.activity.intake;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.shared.LineErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings in members of a list, totals of contents and answers, and takes them back. Runs in the
 * caller's transaction; marks the weeks whose figures change by it.
 */
@Component
public class RowIntakes {

  private final JdbcTemplate jdbc;
  private final WeekMarks weeks;
  private final ErasedNames erased;
  private final Clock clock;

  RowIntakes(JdbcTemplate jdbc, WeekMarks weeks, ErasedNames erased, Clock clock) {
    this.jdbc = jdbc;
    this.erased = erased;
    this.weeks = weeks;
    this.clock = clock;
  }

  /**
   * Begins to take rows in; writes nothing before they come.
   *
   * @param importId row of {@code activity_import}, which exists
   * @param groups finds the group for a name in the file, {@code ""} for lists that name none; rows
   *     of others are left out
   * @param errors gets what is wrong, by line; the caller must then roll back
   */
  public RowIntake open(
      long importId,
      CommunityKey community,
      Function<String, Optional<Group>> groups,
      LineErrors errors) {
    var of =
        new RowImport(
            importId, community, clock.instant(), errors, new RowWeeks(), erased.open(community));
    return new BatchedRows(
        new SnapshotRows(jdbc, of, groups),
        new ContentRows(jdbc, of),
        new AnswerRows(jdbc, of),
        () -> mark(of.weeks(), community));
  }

  /**
   * Removes the rows an import brought: what other imports and people said counts again.
   * Repeatable.
   */
  public void takeBack(long importId) {
    var changed = new RowWeeks();
    new AnswerTakeBack(jdbc).takeBack(importId);
    takeContentsBack(importId, changed);
    new SnapshotTakeBack(jdbc).takeBack(importId, changed);
    jdbc.queryForList(
            "SELECT community_key FROM activity_import WHERE id = ?", String.class, importId)
        .forEach(community -> mark(changed, new CommunityKey(community)));
  }

  private void takeContentsBack(long importId, RowWeeks changed) {
    changed.contentsChangeOn(
        jdbc.query(
            "SELECT DISTINCT published_on FROM content_total WHERE import_id = ?",
            (row, i) -> row.getObject(1, LocalDate.class),
            importId));
    jdbc.update("DELETE FROM content_total WHERE import_id = ?", importId);
  }

  private void mark(RowWeeks changed, CommunityKey community) {
    var zone =
        jdbc.queryForObject(
            "SELECT time_zone FROM community WHERE community_key = ?",
            String.class,
            community.value());
    changed.mark(weeks, community, ZoneId.of(zone));
  }
}
