package io.qunflow.activity.upload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days without a break, both ends included. */
public record DaySpan(LocalDate first, LocalDate last) {

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
