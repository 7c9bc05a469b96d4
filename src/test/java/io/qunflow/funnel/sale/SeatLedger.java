package io.qunflow.funnel.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sits where in groups of two, worked out by hand from what was said in public: a seat is held
 * for two hours or until the deadline, then kept by paying; what a person types counts when it is
 * typed, and what a system reports counts when it says, up to a quarter of an hour back.
 */
final class SeatLedger {

  private static final Duration HELD = Duration.ofHours(2);
  private static final Duration BELIEVED = Duration.ofMinutes(15);
  private static final int SEATS = 2;

  private final Map<Long, Instant> deadlines = new HashMap<>();
  private final Map<Long, Integer> paid = new HashMap<>();
  private final List<Guest> guests = new ArrayList<>();

  private record Guest(long order, long group, Instant came, boolean[] seated, boolean[] paid) {

    boolean holds(Instant now) {
      return seated[0] || !paid[0] && now.isBefore(came.plus(HELD));
    }
  }

  void gathers(long group, Instant until) {
    deadlines.put(group, until);
    paid.put(group, 0);
  }

  boolean hasRoom(long group, Instant now) {
    return deadlines.containsKey(group) && taken(group, 0, now) < SEATS;
  }

  /** Comes in time, or only has its name on the list. */
  void joined(long order, long group, Instant now) {
    boolean late = !now.isBefore(deadlines.get(group)) || isComplete(group);
    guests.add(new Guest(order, group, now, new boolean[] {false}, new boolean[] {late}));
  }

  /**
   * @return whether who pays all of it has a seat
   */
  boolean pays(long order, Instant stated, boolean typed, Instant now) {
    var guest = guests.stream().filter(one -> one.order == order).findFirst().orElseThrow();
    var counts = typed ? now : stated.isBefore(now.minus(BELIEVED)) ? now.minus(BELIEVED) : stated;
    var deadline = deadlines.get(guest.group);
    boolean seat =
        counts.isBefore(deadline)
            && guest.came.isBefore(deadline)
            && !isComplete(guest.group)
            && taken(guest.group, order, now) < SEATS;
    guest.paid[0] = true;
    guest.seated[0] = seat;
    if (seat) {
      paid.merge(guest.group, 1, Integer::sum);
    }
    return seat;
  }

  int paid(long group) {
    return paid.get(group);
  }

  boolean isComplete(long group) {
    return paid.get(group) >= SEATS;
  }

  /** Nothing that is heard from now on counts before the deadline. */
  boolean isToBeSettled(long group, Instant now) {
    return !now.isBefore(deadlines.get(group).plus(BELIEVED));
  }

  private long taken(long group, long butFor, Instant now) {
    return guests.stream()
        .filter(one -> one.group == group && one.order != butFor && one.holds(now))
        .count();
  }
}
