package io.qunflow.activity.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that were too loud (L7.2).
 *
 * @param limit most messages of a day that is not
 * @param days the newest first
 */
public record NoiseDays(int limit, List<Day> days) {

  public record Day(LocalDate date, long messages) {}
}
