package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check-in of a community.
 *
 * @param text what members read; may be empty
 * @param toGroups whether its invitation is posted into the groups instead of sent to each member
 * @param closedAt when a person ended it early
 * @param days in order of time, at least one; none opens before the one before closed
 */
public record Checkin(
    long id,
    CommunityKey community,
    String title,
    String text,
    String channel,
    boolean toGroups,
    String openedBy,
    Instant createdAt,
    Optional<Instant> closedAt,
    List<CheckinDay> days) {

  public Checkin {
    days = List.copyOf(days);
  }

  /** The day one can check in for now. */
  public Optional<CheckinDay> openDay(Instant now) {
    return days.stream().filter(day -> closedAt.isEmpty() && day.isOpen(now)).findFirst();
  }

  /** The next day that is still to open. */
  public Optional<CheckinDay> nextDay(Instant now) {
    return days.stream()
        .filter(day -> closedAt.isEmpty() && now.isBefore(day.opensAt()))
        .findFirst();
  }

  /** The last day that has closed already. */
  public Optional<CheckinDay> pastDay(Instant now) {
    return days.stream().filter(day -> !now.isBefore(day.closesAt())).reduce((one, other) -> other);
  }

  public Optional<CheckinDay> day(int number) {
    return days.stream().filter(day -> day.number() == number).findFirst();
  }

  /** Whether nobody can check in any more. */
  public boolean isOver(Instant now) {
    return closedAt.isPresent() || !now.isBefore(endsAt());
  }

  /** When its last day closes. */
  public Instant endsAt() {
    return days.get(days.size() - 1).closesAt();
  }

  /** Under which messages belong to it. */
  public String about() {
    return "checkin:" + id;
  }
}
