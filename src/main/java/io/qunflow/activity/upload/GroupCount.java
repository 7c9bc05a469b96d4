package io.qunflow.activity.upload;

import java.time.Instant;
import java.time.LocalDate;

/** What a reading has found of one group so far. */
final class GroupCount {

  private static final int MOST_GAPS = 3;

  private final int number;
  private final String ref;
  private final String name;
  private final ActiveDays days = new ActiveDays();
  private long events;
  private long messages;
  private int accounts;
  private long listed;
  private Instant from;
  private Instant to;

  GroupCount(int number, String ref, String name) {
    this.number = number;
    this.ref = ref;
    this.name = name;
  }

  int number() {
    return number;
  }

  void event(Instant at, LocalDate day, boolean message, boolean newAccount) {
    events++;
    messages += message ? 1 : 0;
    accounts += newAccount ? 1 : 0;
    days.add(day);
    from = from == null || at.isBefore(from) ? at : from;
    to = to == null || at.isAfter(to) ? at : to;
  }

  void listed(boolean newAccount) {
    listed++;
    accounts += newAccount ? 1 : 0;
  }

  PreviewedGroup toGroup() {
    return new PreviewedGroup(
        ref,
        name,
        events,
        messages,
        accounts,
        listed,
        from == null ? null : new Period(from, to),
        days.countEmpty(),
        days.longestEmpty(MOST_GAPS));
  }
}
