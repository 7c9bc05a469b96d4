package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The figures of a community by ISO week in its time zone, staff and bots left out (L7.1). What is
 * out of date is counted anew before it is read.
 */
@Service
public class CommunityFigures {

  private static final long TOGETHER = 0;

  private final WeekMapper weeks;
  private final FigureUpdater updater;
  private final Clock clock;

  CommunityFigures(WeekMapper weeks, FigureUpdater updater, Clock clock) {
    this.weeks = weeks;
    this.updater = updater;
    this.clock = clock;
  }

  /** All groups together; empty before the first event, in the future, and for no community. */
  public Optional<WeekFigures> find(CommunityKey community, IsoWeek week) {
    return find(community, week, week).stream().findFirst();
  }

  /** All groups together, ascending, both weeks included; weeks without figures are left out. */
  public List<WeekFigures> find(CommunityKey community, IsoWeek from, IsoWeek to) {
    return isKnown(community) ? find(community, TOGETHER, from, to) : List.of();
  }

  /** One group; empty also where the community has no such group. */
  public Optional<WeekFigures> find(CommunityKey community, String groupKey, IsoWeek week) {
    return find(community, groupKey, week, week).stream().findFirst();
  }

  /** One group, ascending; empty also where the community has no such group. */
  public List<WeekFigures> find(CommunityKey community, String groupKey, IsoWeek from, IsoWeek to) {
    return weeks
        .findGroup(community, groupKey)
        .map(group -> find(community, group, from, to))
        .orElse(List.of());
  }

  /** The week of the first event, snapshot or head count. */
  public Optional<IsoWeek> findFirstWeek(CommunityKey community) {
    return weeks.findFirstTime(community).map(first -> IsoWeek.of(first, zone(community)));
  }

  /** The week it is now where the community is. */
  public IsoWeek currentWeek(CommunityKey community) {
    return IsoWeek.of(clock.instant(), zone(community));
  }

  private List<WeekFigures> find(CommunityKey community, long group, IsoWeek from, IsoWeek to) {
    updater.updateDue(community);
    var today = LocalDate.ofInstant(clock.instant(), zone(community));
    return weeks.findWeeks(community, group, from.monday(), to.monday()).stream()
        .map(row -> WeekReading.read(row, daysBegun(row.weekStart(), today)))
        .toList();
  }

  private boolean isKnown(CommunityKey community) {
    return weeks.findTimeZone(community).isPresent();
  }

  private static int daysBegun(LocalDate monday, LocalDate today) {
    return (int) Math.max(1, Math.min(7, ChronoUnit.DAYS.between(monday, today) + 1));
  }

  private ZoneId zone(CommunityKey community) {
    return weeks
        .findTimeZone(community)
        .map(ZoneId::of)
        .orElseThrow(() -> new IllegalArgumentException("No community " + community));
  }
}
