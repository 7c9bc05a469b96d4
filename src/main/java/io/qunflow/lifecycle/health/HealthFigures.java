package io.qunflow.lifecycle.health;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.health.Baseline.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be counted of a community's state already. */
@Service
public class HealthFigures {

  private static final int WEEKS = 4;
  private static final int DAYS = 7;

  private final CommunityService communities;
  private final MemberService members;
  private final ActivityFigures activity;
  private final Clock clock;

  HealthFigures(
      CommunityService communities, MemberService members, ActivityFigures activity, Clock clock) {
    this.communities = communities;
    this.members = members;
    this.activity = activity;
    this.clock = clock;
  }

  /** The last four weeks of whole local days, so until yesterday (L7.0). */
  @Transactional(readOnly = true)
  public Baseline measureBaseline(CommunityKey community) throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var today = LocalDate.now(clock.withZone(zone));
    var weeks =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(n -> week(community, today.minusWeeks(WEEKS - n + 1L), zone))
            .toList();
    var last = activity.lastEventAt(community).map(at -> LocalDate.ofInstant(at, zone));
    return new Baseline(members.countMembers(community), weeks, last);
  }

  private Week week(CommunityKey community, LocalDate firstDay, ZoneId zone) {
    var from = start(firstDay, zone);
    var to = start(firstDay.plusDays(DAYS), zone);
    int memberDays =
        IntStream.range(0, DAYS)
            .mapToObj(firstDay::plusDays)
            .mapToInt(day -> active(community, start(day, zone), start(day.plusDays(1), zone)))
            .sum();
    return new Week(
        firstDay,
        active(community, from, to),
        memberDays,
        activity.countMessages(community, from, to));
  }

  private int active(CommunityKey community, Instant from, Instant to) {
    return activity.findActiveMembers(community, from, to).size();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
