package io.qunflow.web.api;

import io.qunflow.operations.campaign.DayKind;
import io.qunflow.operations.campaign.WorkDay;
import java.time.LocalDate;

/**
 * @param isOffDay off, or worked although it is a weekend
 * @param shipped whether it comes with the product
 */
record WorkDayView(LocalDate date, String name, boolean isOffDay, String source, boolean shipped) {

  static WorkDayView of(WorkDay day) {
    return new WorkDayView(
        day.day(), day.title(), day.kind() == DayKind.HOLIDAY, day.source(), day.shipped());
  }
}
