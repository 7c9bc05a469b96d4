package io.qunflow.operations.checkin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day of a check-in; each member counts once.
 *
 * @param number from 1
 * @param day on which it opens, in the community's zone
 * @param closesAt from then on it is too late
 */
public record CheckinDay(int number, LocalDate day, Instant opensAt, Instant closesAt) {

  public boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
