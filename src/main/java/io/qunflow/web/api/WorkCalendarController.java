package io.qunflow.web.api;

import io.qunflow.operations.campaign.InvalidCalendarException;
import io.qunflow.operations.campaign.WorkCalendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Days off and moved working days, 调休 (C1). */
@RestController
@RequestMapping("/api/v1/work-calendar")
@Tag(name = "Campaigns", description = "What is started by the clock: what, for whom, when")
class WorkCalendarController {

  private final WorkCalendars calendars;

  WorkCalendarController(WorkCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * @param year that was taken over
   */
  record ImportedYear(int year, int days) {}

  @GetMapping("/{year}")
  @Operation(
      summary = "Days off and moved working days of a year",
      description = "Empty: nothing is known of the year.")
  List<WorkDayView> calendar(@PathVariable int year) {
    return calendars.findYear(year).stream().map(WorkDayView::of).toList();
  }

  @PostMapping(consumes = "application/json")
  @Operation(
      summary = "Takes over the calendar of a year",
      description =
          "year, source and days with date, name and isOffDay; the yearly files of holiday-cn fit as"
              + " they are. All of it or nothing.")
  @ApiResponse(responseCode = "422", description = "Says which day is wrong")
  ImportedYear importYear(@RequestBody String json, Principal person)
      throws InvalidCalendarException {
    int year = calendars.importYear(json, person.getName());
    return new ImportedYear(year, calendars.findYear(year).size());
  }
}
