package io.qunflow.activity.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What an import brings to one group, counted along the way. */
final class GroupTally {

  private static final long DAY = 86_400_000L;

  private final Set<Long> answeredDays = new HashSet<>();
  private int imported;
  private int unchanged;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long newFrom = Long.MAX_VALUE;
  private long newTo = Long.MIN_VALUE;
  private boolean statesReplies;

  void imported(Arrival arrival) {
    imported++;
    covers(arrival);
    newFrom = Math.min(newFrom, arrival.at());
    newTo = Math.max(newTo, arrival.at());
    statesReplies |= arrival.found().replyTo() != null;
  }

  void unchanged(Arrival arrival) {
    unchanged++;
    covers(arrival);
  }

  private void covers(Arrival arrival) {
    from = Math.min(from, arrival.at());
    to = Math.max(to, arrival.at());
  }

  /** Times of messages that were there before and are answered now. */
  void answered(Collection<Long> times) {
    times.forEach(at -> answeredDays.add(Math.floorDiv(at, DAY)));
  }

  /** Both ends of the days (UTC) with messages that are answered now. */
  Collection<Long> answeredTimes() {
    var times = new HashSet<Long>();
    for (long day : answeredDays) {
      times.add(day * DAY);
      times.add(day * DAY + DAY - 1);
    }
    return times;
  }

  int imported() {
    return imported;
  }

  int unchanged() {
    return unchanged;
  }

  /** Time of the first event, known or new; of use only if there was one. */
  long from() {
    return from;
  }

  long to() {
    return to;
  }

  /** When the new events happened; of use only if something was imported. */
  Span newSpan() {
    return new Span(newFrom, newTo);
  }

  boolean isEmpty() {
    return imported + unchanged == 0;
  }

  /** Whether a new event states what it answers. */
  boolean statesReplies() {
    return statesReplies;
  }
}
