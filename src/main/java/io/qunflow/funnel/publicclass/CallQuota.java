package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How many calls there is time for, and whose they are (P3): what one operator can call a day, for
 * each of the operators there are; calls of all classes, of whatever community, share it.
 */
@Component
class CallQuota {

  private final FollowupMapper followups;
  private final CommunityService communities;
  private final ObjectProvider<CallDesk> desk;
  private final ClassProperties properties;
  private final Clock clock;

  CallQuota(
      FollowupMapper followups,
      CommunityService communities,
      ObjectProvider<CallDesk> desk,
      ClassProperties properties,
      Clock clock) {
    this.followups = followups;
    this.communities = communities;
    this.desk = desk;
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
        .countPlanned(today, today.plusDays(CallList.DAYS - 1L))
        .forEach(one -> planned.put(one.callOn(), one.calls()));
    int most = properties.callsADay() * Math.max(1, desk.getObject().findCallers().size());
    return IntStream.range(0, CallList.DAYS)
        .mapToObj(day -> most - planned.getOrDefault(today.plusDays(day), 0))
        .map(left -> Math.max(0, left))
        .toList();
  }

  /**
   * Whose the next call of today is: of who has fewest, of those whoever runs the class before
   * others. One who runs it and is no operator gets none, and no other is chosen for them.
   */
  String next(PublicClass of) {
    var callers = desk.getObject().findCallers();
    if (callers.isEmpty() || !desk.getObject().isOperator(of.runBy())) {
      return of.runBy();
    }
    Map<String, Integer> given = new HashMap<>();
    followups.countGiven(today(of)).forEach(one -> given.put(one.callBy(), one.calls()));
    return callers.stream()
        .min(
            Comparator.comparingInt((String one) -> given.getOrDefault(one, 0))
                .thenComparing(one -> !one.equals(of.runBy()))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
