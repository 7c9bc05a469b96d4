package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * How many calls there is time for (P3). Whoever runs a class makes its calls, so those of all
 * their classes, of whatever community, share what one operator can call a day.
 */
@Component
class CallQuota {

  private final FollowupMapper followups;
  private final CommunityService communities;
  private final ClassProperties properties;
  private final Clock clock;

  CallQuota(
      FollowupMapper followups,
      CommunityService communities,
      ClassProperties properties,
      Clock clock) {
    this.followups = followups;
    this.communities = communities;
    this.properties = properties;
    this.clock = clock;
  }

  /** By the clock of its community. */
  LocalDate today(PublicClass of) {
    try {
      return LocalDate.now(clock.withZone(ZoneId.of(communities.find(of.community()).timeZone())));
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is left of today and of the next day. */
  List<Integer> left(PublicClass of) {
    var today = today(of);
    Map<LocalDate, Integer> planned = new HashMap<>();
    followups
        .countPlanned(of.runBy(), today, today.plusDays(CallList.DAYS - 1L))
        .forEach(one -> planned.put(one.callOn(), one.calls()));
    return IntStream.range(0, CallList.DAYS)
        .mapToObj(day -> properties.callsADay() - planned.getOrDefault(today.plusDays(day), 0))
        .map(left -> Math.max(0, left))
        .toList();
  }
}
