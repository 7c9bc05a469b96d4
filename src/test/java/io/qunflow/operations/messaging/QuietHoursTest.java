package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

  @Test
  void theNightEndsTheNextMorning() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-23T14:00:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-23T23:59:59Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void outsideOfItNothingWaits() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T00:00:00Z"), SHANGHAI)).isEmpty();
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-23T13:59:59Z"), SHANGHAI)).isEmpty();
  }

  @Test
  void theMiddayRestEndsTheSameDay() {
    var rest = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(rest.endAfter(Instant.parse("2026-11-23T05:00:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-23T06:00:00Z"));
    assertThat(rest.endAfter(Instant.parse("2026-11-23T07:00:00Z"), SHANGHAI)).isEmpty();
  }

  @Test
  void equalHoursAreNone() {
    var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);

    assertThat(none.endAfter(Instant.parse("2026-11-23T04:00:00Z"), SHANGHAI)).isEmpty();
  }

  /** 2026-10-25 02:00–03:00 comes twice in Berlin: the second time counts again. */
  @Test
  void anEndThatComesTwiceIsNotOverBeforeItsSecondTime() {
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    var berlin = ZoneId.of("Europe/Berlin");
    var secondTime = Instant.parse("2026-10-25T01:15:00Z");

    assertThat(quiet.endAfter(secondTime, berlin)).contains(Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(quiet.endAfter(Instant.parse("2026-10-25T00:15:00Z"), berlin))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  /** 2026-03-29 02:00–03:00 does not exist in Berlin: at three it is over. */
  @Test
  void anEndThatTheClocksJumpOverIsTheJump() {
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

    assertThat(quiet.endAfter(Instant.parse("2026-03-29T00:30:00Z"), ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
  }

  /** Also where clocks are put forward and back. */
  @Property
  void whatWaitsGoesAtAMomentThatIsLaterAndNotQuiet(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int until,
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_830_297_600L) long second) {
    var quiet =
        new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L));
    var zone = ZoneId.of("Europe/Berlin");
    var now = Instant.ofEpochSecond(second);

    quiet
        .endAfter(now, zone)
        .ifPresent(
            end -> {
              assertThat(end).isAfter(now);
              assertThat(quiet.endAfter(end, zone)).isEmpty();
            });
  }
}
