package io.qunflow.activity.intake;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.TreeSet;

/** Which weeks' figures change by the rows of one import, as a set of weeks or from one on. */
final class RowWeeks {

  private Instant earliest;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private boolean all;

  /** Somebody was, or is no longer known to have been, in a group at this moment. */
  void membersChangeFrom(Instant at) {
    earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
  }

  /** Totals of contents of these days changed. */
  void contentsChangeOn(Collection<LocalDate> published) {
    days.addAll(published);
  }

  /** Whom the figures leave out is another, in every week. */
  void everythingChanges() {
    all = true;
  }

  /** Marks what was collected. */
  void mark(WeekMarks marks, CommunityKey community, ZoneId zone) {
    if (all) {
      marks.markAll(community);
    }
    if (earliest != null) {
      marks.markFrom(community, earliest);
    }
    if (!days.isEmpty()) {
      marks.mark(
          community,
          days.stream().map(day -> day.atTime(LocalTime.NOON).atZone(zone).toInstant()).toList());
    }
  }
}
