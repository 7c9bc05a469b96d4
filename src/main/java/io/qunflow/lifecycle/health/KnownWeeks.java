package io.qunflow.lifecycle.health;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which whole weeks were brought in completely. A week nobody imported looks silent, and what is
 * absent never turns a community red (L7.4).
 */
@Component
class KnownWeeks {

  /** Further back than this no week is judged any more. */
  private static final int MOST = 4;

  private final CommunityFigures figures;
  private final ActivityFigures activity;
  private final CommunityService communities;
  private final Clock clock;

  KnownWeeks(
      CommunityFigures figures,
      ActivityFigures activity,
      CommunityService communities,
      Clock clock) {
    this.figures = figures;
    this.activity = activity;
    this.communities = communities;
    this.clock = clock;
  }

  /** The last week that is over, in the community's zone. */
  IsoWeek lastWhole(CommunityKey community) throws UnknownCommunityException {
    return IsoWeek.of(LocalDate.now(clock.withZone(zone(community)))).previous();
  }

  /** The last four whole weeks, the newest first. */
  Stream<IsoWeek> lastFour(CommunityKey community) throws UnknownCommunityException {
    return Stream.iterate(lastWhole(community), IsoWeek::previous).limit(MOST);
  }

  /**
   * The figures of a whole week; empty unless it is known to its end: by an event after it, or by
   * an import after it of a file that reaches into it.
   */
  Optional<WeekFigures> find(CommunityKey community, IsoWeek week)
      throws UnknownCommunityException {
    return isComplete(community, week) ? figures.find(community, week) : Optional.empty();
  }

  /** As {@link #find}, but a week that began to be known is enough. */
  Optional<WeekFigures> findBegun(CommunityKey community, IsoWeek week)
      throws UnknownCommunityException {
    var from = start(week, zone(community));
    return lastEventAt(community).filter(last -> !last.isBefore(from)).isPresent()
        ? figures.find(community, week)
        : Optional.empty();
  }

  Optional<LocalDate> lastActivityOn(CommunityKey community) throws UnknownCommunityException {
    var zone = zone(community);
    return lastEventAt(community).map(at -> LocalDate.ofInstant(at, zone));
  }

  private boolean isComplete(CommunityKey community, IsoWeek week)
      throws UnknownCommunityException {
    var zone = zone(community);
    var from = start(week, zone);
    var to = start(week.next(), zone);
    var last = lastEventAt(community);
    return last.filter(at -> !at.isBefore(to)).isPresent()
        || last.filter(at -> !at.isBefore(from)).isPresent()
            && activity.lastImportAt(community).filter(at -> !at.isBefore(to)).isPresent();
  }

  private Optional<Instant> lastEventAt(CommunityKey community) {
    return activity.lastEventAt(community);
  }

  private ZoneId zone(CommunityKey community) throws UnknownCommunityException {
    return ZoneId.of(communities.find(community).timeZone());
  }

  private static Instant start(IsoWeek week, ZoneId zone) {
    return week.monday().atStartOfDay(zone).toInstant();
  }
}
