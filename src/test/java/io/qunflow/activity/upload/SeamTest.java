package io.qunflow.activity.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeamTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void aFirstImportMeetsNothing() {
    assertThat(seam("2025-07-01T09:00", "2025-07-03T09:00")).isEqualTo(Seam.NONE);
  }

  @Test
  void namesTheDaysThatNobodyHasBroughtInBeforeAndAfter() {
    var seam =
        seam(
            "2025-07-10T09:00",
            "2025-07-12T09:00",
            period("2025-07-20T09:00", "2025-07-21T09:00"),
            period("2025-06-01T09:00", "2025-07-07T23:59"));

    assertThat(seam.gaps())
        .containsExactly(span("2025-07-08", "2025-07-09"), span("2025-07-13", "2025-07-19"));
    assertThat(seam.overlaps()).isEmpty();
  }

  @Test
  void isNoGapFromOneDayToTheNext() {
    assertThat(
            seam(
                "2025-07-10T00:01",
                "2025-07-12T09:00",
                period("2025-07-01T09:00", "2025-07-09T08:00")))
        .isEqualTo(Seam.NONE);
  }

  @Test
  void namesTheDaysBothHave() {
    var seam =
        seam(
            "2025-07-10T09:00",
            "2025-07-20T09:00",
            period("2025-07-01T09:00", "2025-07-12T09:00"),
            period("2025-07-11T09:00", "2025-07-13T09:00"),
            period("2025-07-19T09:00", "2025-07-30T09:00"));

    assertThat(seam.overlaps())
        .containsExactly(span("2025-07-10", "2025-07-13"), span("2025-07-19", "2025-07-20"));
    assertThat(seam.gaps()).isEmpty();
  }

  @Test
  void aFileWithinAnEarlierOneOverlapsAsAWholeAndLeavesNoGap() {
    var seam =
        seam(
            "2025-07-10T09:00", "2025-07-12T09:00", period("2025-07-01T09:00", "2025-08-12T09:00"));

    assertThat(seam.overlaps()).containsExactly(span("2025-07-10", "2025-07-12"));
    assertThat(seam.gaps()).isEmpty();
  }

  @Test
  void aGapAfterAnOverlapWithTheMiddleIsStillNamed() {
    var seam =
        seam(
            "2025-07-01T09:00",
            "2025-07-31T09:00",
            period("2025-06-01T09:00", "2025-06-10T09:00"),
            period("2025-07-10T09:00", "2025-07-12T09:00"));

    assertThat(seam.gaps()).containsExactly(span("2025-06-11", "2025-06-30"));
    assertThat(seam.overlaps()).containsExactly(span("2025-07-10", "2025-07-12"));
  }

  @Test
  void daysBeginWhereTheCommunityIs() {
    // 2025-07-09T23:30 in Shanghai is still the ninth, 15:30 in UTC; the tenth begins before UTC's.
    var seam =
        seam(
            "2025-07-11T01:00", "2025-07-11T02:00", period("2025-07-01T09:00", "2025-07-09T23:30"));

    assertThat(seam.gaps()).containsExactly(span("2025-07-10", "2025-07-10"));
  }

  private static Seam seam(String from, String to, Period... earlier) {
    return Seam.between(period(from, to), List.of(earlier), SHANGHAI);
  }

  private static Period period(String from, String to) {
    return new Period(
        LocalDateTime.parse(from).atZone(SHANGHAI).toInstant(),
        LocalDateTime.parse(to).atZone(SHANGHAI).toInstant());
  }

  private static DaySpan span(String first, String last) {
    return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
  }
}
