package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Dates of classes by their community's clock; two of a community get theirs one by one. */
@Component
class ClassDates {

  private final ClassMapper classes;
  private final CommunityService communities;
  private final Clock clock;

  ClassDates(ClassMapper classes, CommunityService communities, Clock clock) {
    this.classes = classes;
    this.communities = communities;
    this.clock = clock;
  }

  /** Nobody else changes it, or the date of another of its community, until the end. */
  PublicClass hold(long id) {
    classes.lockCommunity(classes.find(id).orElseThrow().community());
    classes.lock(id);
    return classes.find(id).orElseThrow();
  }

  void check(PublicClass of, ClassDate date) throws InvalidPublicClassException {
    ClassCheck.date(date, zone(of), clock.instant());
  }

  /** A first date is no move, and nor is another length or number of places. */
  void write(PublicClass of, ClassDate date) {
    var starts = date.starts(zone(of));
    var ends = starts.plus(Duration.ofMinutes(date.minutes()));
    int moved = of.isDated() && !of.startsAt().equals(starts) ? 1 : 0;
    classes.updateDate(of.id(), date, starts, ends, moved);
  }

  private ZoneId zone(PublicClass of) {
    try {
      return ZoneId.of(communities.find(of.community()).timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
