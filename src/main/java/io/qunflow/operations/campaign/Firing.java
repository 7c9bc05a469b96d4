package io.qunflow.operations.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which a campaign starts.
 *
 * @param firstDay of the days it stands for, in the campaign's zone: one, or several that were
 *     moved to one moment
 * @param lastDay the last of them
 */
public record Firing(Instant at, LocalDate firstDay, LocalDate lastDay) {

  Firing and(Firing other) {
    return new Firing(
        at,
        firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay,
        lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
  }
}
