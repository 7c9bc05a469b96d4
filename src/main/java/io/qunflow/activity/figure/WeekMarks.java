package io.qunflow.activity.figure;

import io.qunflow.community.AccountsChanged;
import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which weeks' figures are out of date. Part of the caller's transaction: a mark is there when
 * the change is, and a week that is being counted meanwhile is counted again. Repeatable. Best
 * called last in a long transaction, since others who mark the same weeks wait for its end.
 */
@Service
public class WeekMarks {

  private static final int AT_ONCE = 500;

  private final WeekMapper weeks;
  private final Clock clock;

  WeekMarks(WeekMapper weeks, Clock clock) {
    this.weeks = weeks;
    this.clock = clock;
  }

  /**
   * Marks the week of this moment and every later one up to now: whoever came or left changes the
   * number of members from then on. Right for every import and every import taken back, with the
   * time of its first event; a reply to an earlier message needs {@link #mark} as well.
   */
  @Transactional
  public void markFrom(CommunityKey community, Instant earliest) {
    markAll(community, weeksSince(community, earliest));
  }

  /** Marks the weeks of these moments. */
  @Transactional
  public void mark(CommunityKey community, Collection<Instant> moments) {
    var zone = zone(community);
    var mondays = new TreeSet<LocalDate>();
    moments.forEach(at -> mondays.add(IsoWeek.of(at, zone).monday()));
    markAll(community, new ArrayList<>(mondays));
  }

  /** Marks every week of the community, from its first event on. */
  @Transactional
  public void markAll(CommunityKey community) {
    weeks.findFirstTime(community).ifPresent(first -> markFrom(community, first));
  }

  /** Whom the figures count is another: nothing that was counted holds. */
  @EventListener
  public void markAll(AccountsChanged changed) {
    markAll(changed.community());
  }

  private List<LocalDate> weeksSince(CommunityKey community, Instant earliest) {
    var zone = zone(community);
    var mondays = new ArrayList<LocalDate>();
    var last = IsoWeek.of(clock.instant(), zone).monday();
    for (var monday = IsoWeek.of(earliest, zone).monday();
        !monday.isAfter(last);
        monday = monday.plusWeeks(1)) {
      mondays.add(monday);
    }
    return mondays;
  }

  private void markAll(CommunityKey community, List<LocalDate> mondays) {
    for (int from = 0; from < mondays.size(); from += AT_ONCE) {
      weeks.mark(community, mondays.subList(from, Math.min(from + AT_ONCE, mondays.size())));
    }
  }

  private ZoneId zone(CommunityKey community) {
    return weeks
        .findTimeZone(community)
        .map(ZoneId::of)
        .orElseThrow(() -> new IllegalArgumentException("No community " + community));
  }
}
