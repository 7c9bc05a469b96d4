package io.qunflow.activity.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActiveDaysTest {

  private final ActiveDays days = new ActiveDays();

  @Test
  void countsTheDaysWithoutAnythingBetweenTheFirstAndTheLast() {
    add("2025-07-01", "2025-07-02", "2025-07-05", "2025-07-05", "2025-07-07");

    assertThat(days.countEmpty()).isEqualTo(3);
    assertThat(days.longestEmpty(5))
        .containsExactly(span("2025-07-03", "2025-07-04"), span("2025-07-06", "2025-07-06"));
  }

  @Test
  void keepsTheLongestSpansInTheOrderOfTime() {
    add("2025-01-01", "2025-01-03", "2025-01-10", "2025-01-12", "2025-02-01");

    assertThat(days.longestEmpty(2))
        .containsExactly(span("2025-01-04", "2025-01-09"), span("2025-01-13", "2025-01-31"));
  }

  @Test
  void hasNoGapsWhereThereIsNothingOrNothingBetween() {
    assertThat(days.countEmpty()).isZero();
    assertThat(days.longestEmpty(3)).isEmpty();

    add("2025-07-01", "2025-07-02");

    assertThat(days.countEmpty()).isZero();
    assertThat(days.longestEmpty(3)).isEmpty();
  }

  @Test
  void leavesOutDaysThatNoChatCanHave() {
    add("0001-01-01", "1969-12-31", "1970-01-01", "2199-12-31", "2200-01-01", "+999999-01-01");

    assertThat(days.longestEmpty(3)).containsExactly(span("1970-01-02", "2199-12-30"));
  }

  private void add(String... all) {
    for (var day : all) {
      days.add(LocalDate.parse(day));
    }
  }

  private static DaySpan span(String first, String last) {
    return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
  }
}
