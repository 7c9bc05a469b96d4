package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A day, an hour and ten minutes before, then the end (P2). */
class ClassMomentsTest {

  private static final Instant STARTS = Instant.parse("2026-11-25T12:00:00Z");
  private static final List<Duration> BEFORE =
      List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(10));

  @Test
  void remindsADayAnHourAndTenMinutesBeforeAndThenItIsOver() {
    assertThat(walk(STARTS.minus(Duration.ofDays(9)), BEFORE))
        .containsExactly("PT24H", "PT1H", "PT10M", "over");
  }

  @Test
  void leavesOutWhatIsPastWhenItIsPlannedLate() {
    assertThat(walk(STARTS.minus(Duration.ofDays(1)), BEFORE))
        .containsExactly("PT1H", "PT10M", "over");
    assertThat(walk(STARTS.minus(Duration.ofMinutes(10)), BEFORE)).containsExactly("over");
    assertThat(walk(STARTS.plusSeconds(1), BEFORE)).containsExactly("over");
  }

  @Property
  void eachReminderComesOnceBeforeTheBegin(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 5000) Integer> minutes,
      @ForAll @IntRange(min = -100, max = 6000) int ahead) {
    var before = minutes.stream().map(Duration::ofMinutes).toList();
    var planned = STARTS.minus(Duration.ofMinutes(ahead));

    var walked = walk(planned, before);

    var expected =
        before.stream()
            .filter(one -> !one.isZero() && STARTS.minus(one).isAfter(planned))
            .distinct()
            .sorted((one, other) -> other.compareTo(one))
            .map(Duration::toString)
            .toList();
    assertThat(walked.subList(0, walked.size() - 1)).isEqualTo(expected);
    assertThat(walked).endsWith("over");
  }

  private static List<String> walk(Instant from, List<Duration> before) {
    var said = new ArrayList<String>();
    var now = from;
    while (said.isEmpty() || !said.get(said.size() - 1).equals("over")) {
      var next = ClassMoments.next(lesson(), now, before);
      said.add(next.reminder().map(Duration::toString).orElse("over"));
      now = next.at();
    }
    return said;
  }

  private static PublicClass lesson() {
    return new PublicClass(
        1,
        ClassWorld.TEA,
        null,
        "",
        ClassState.OPEN,
        "class-1",
        "课",
        "",
        "",
        "",
        75,
        "",
        "",
        "",
        STARTS,
        STARTS.plus(Duration.ofMinutes(90)),
        10,
        "",
        "",
        "manual",
        true,
        null,
        "",
        null,
        "",
        0,
        null,
        "",
        "yunying",
        "yunying",
        STARTS);
  }
}
