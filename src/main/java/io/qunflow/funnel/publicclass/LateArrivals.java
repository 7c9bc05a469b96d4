package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What becomes known only after a class's follow-up was begun: that somebody was there, or asked
 * (P3). As long as nothing of it has reached them they get what they would have got: a call, or the
 * offer instead of the replay. After that only their registration says it, and the page of the
 * class that it was too late.
 */
@Component
class LateArrivals {

  private final FollowupMapper followups;
  private final ClassMapper classes;
  private final Followups calls;
  private final CallQuota quota;
  private final ClassOfferMessages messages;
  private final ClassProperties properties;
  private final Clock clock;

  LateArrivals(
      FollowupMapper followups,
      ClassMapper classes,
      Followups calls,
      CallQuota quota,
      ClassOfferMessages messages,
      ClassProperties properties,
      Clock clock) {
    this.followups = followups;
    this.classes = classes;
    this.calls = calls;
    this.quota = quota;
    this.messages = messages;
    this.properties = properties;
    this.clock = clock;
  }

  /** The caller holds the class's row. Repeatable; nothing before the follow-up and after it. */
  void sort(long classId) {
    var held = classes.find(classId).orElseThrow();
    var since = held.followupAt();
    if (since == null || !clock.instant().isBefore(since.plus(properties.offerFor()))) {
      return;
    }
    var late =
        followups.findLate(classId, ClassOfferMessages.keys(held)).stream()
            .filter(one -> !one.reached())
            .toList();
    late.forEach(one -> place(held, one));
    if (!late.isEmpty()) {
      calls.openCalls(held, since);
    }
  }

  private void place(PublicClass held, FollowupMapper.Late one) {
    var member = only(one);
    followups.reopen(one.registration());
    messages.withdraw(held, member);
    int day = one.asked() ? day(held) : CallList.DAYS;
    if (day < CallList.DAYS) {
      long gone = Duration.between(held.followupAt(), clock.instant()).toDays();
      int due = day == 0 ? 0 : (int) gone + day;
      var on = quota.today(held).plusDays(day);
      followups.put(held.id(), one.registration(), "C", due, on, false);
    } else {
      followups.put(held.id(), one.registration(), "A", null, null, one.asked());
      messages.offerAgain(held, member);
    }
  }

  /** 0 today, 1 the next day while that is one of the days of calls; else {@link CallList#DAYS}. */
  private int day(PublicClass held) {
    long gone = Duration.between(held.followupAt(), clock.instant()).toDays();
    var left = quota.left(held);
    for (int day = 0; day < CallList.DAYS; day++) {
      if (left.get(day) > 0 && (day == 0 || gone + day < CallList.DAYS)) {
        return day;
      }
    }
    return CallList.DAYS;
  }

  private static MemberSelect only(FollowupMapper.Late one) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :clsMember",
        Map.of("clsMember", one.member().value()));
  }
}
