package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a community sold in an ISO week, as a person stated it (L7.1).
 *
 * @param weekStart the week's Monday, a local day
 * @param gmvMinor turnover in fen; null where it was not stated
 */
public record ConversionWeek(
    LocalDate weekStart, int orders, Long gmvMinor, String statedBy, Instant statedAt) {

  public IsoWeek week() {
    return IsoWeek.of(weekStart);
  }
}
