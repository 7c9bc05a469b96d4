package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activity at a glance: when each community was last heard of, and its last weeks in numbers. */
@Service
public class ActivityOverview {

  private final ActivityOverviewMapper activity;
  private final Clock clock;

  ActivityOverview(ActivityOverviewMapper activity, Clock clock) {
    this.activity = activity;
    this.clock = clock;
  }

  /** The last known event by community, by whomever; one without events is not in it. */
  @Transactional(readOnly = true)
  public Map<CommunityKey, Instant> findLastEvents(Collection<CommunityKey> communities) {
    return communities.isEmpty()
        ? Map.of()
        : activity.findLastEvents(communities).stream()
            .collect(Collectors.toMap(LastEvent::community, LastEvent::at));
  }

  /**
   * The last spans of seven whole days, the newest first; today is not counted. A span is known
   * where it lies between the first and the last known event, at least in part; a quiet week
   * between them counts as zero, one outside is no data.
   *
   * @param zone the community's time zone, in which its days begin
   */
  @Transactional(readOnly = true)
  public List<WeekOfActivity> findLastWeeks(CommunityKey community, ZoneId zone, int weeks) {
    var today = LocalDate.now(clock.withZone(zone));
    var known = activity.findKnownSpan(community);
    return IntStream.range(0, weeks)
        .mapToObj(i -> week(community, today.minusWeeks(i + 1L), zone, known))
        .toList();
  }

  /** The last files taken in, the newest first. */
  @Transactional(readOnly = true)
  public List<FinishedImport> findRecentImports(CommunityKey community, int most) {
    return activity.findRecentImports(community, most);
  }

  private WeekOfActivity week(
      CommunityKey community, LocalDate firstDay, ZoneId zone, KnownSpan known) {
    var from = firstDay.atStartOfDay(zone).toInstant();
    var to = firstDay.plusWeeks(1).atStartOfDay(zone).toInstant();
    if (known == null || !known.touches(from, to)) {
      return WeekOfActivity.unknown(firstDay);
    }
    var count = activity.countWeek(community, from, to);
    return new WeekOfActivity(firstDay, true, count.activeMembers(), count.messages());
  }
}
