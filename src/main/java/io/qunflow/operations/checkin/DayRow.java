package io.qunflow.operations.checkin;

import java.time.Instant;
import java.time.LocalDate;

record DayRow(long checkin, int number, LocalDate localDay, Instant opensAt, Instant closesAt) {

  CheckinDay toDay() {
    return new CheckinDay(number, localDay, opensAt, closesAt);
  }
}
