package io.qunflow.honour.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many are honoured, and over which days (H1, H2). */
class AwardRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    // chosen, most, active, may
    "0, 3, 10, true",
    "3, 3, 6, true",
    "3, 3, 5, false",
    "4, 3, 100, false",
    "1, 3, 2, true",
    "1, 3, 1, false",
    "20, 20, 40, true",
    "20, 20, 39, false",
  })
  void anAwardIsForAFewAndForHalfOfTheActiveAtMost(int chosen, int most, int active, boolean may) {
    assertThat(AwardRules.refusal(Award.MOST_ACTIVE, chosen, most, active, 50).isEmpty())
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    // places by figures, most, share, chosen
    "1 2 3 4, 3, 9, 3",
    "1 1 1 4, 3, 9, 3",
    "1 2 2 4, 2, 9, 1",
    "1 1 1 1, 3, 9, 0",
    "1 2 3 4, 3, 1, 1",
    "1 2 3 4, 3, 0, 0",
    "'', 3, 9, 0",
  })
  void thoseWhoShareAPlaceAreHonouredTogetherOrNotAtAll(
      String places, int most, int share, int chosen) {
    var ranked = new ArrayList<AwardCandidate>();
    var given = places.isBlank() ? new String[0] : places.split(" ");
    IntStream.range(0, given.length)
        .forEach(i -> ranked.add(candidate(i + 1, Integer.parseInt(given[i]))));

    assertThat(AwardRules.first(ranked, most, share)).hasSize(chosen);
  }

  @ParameterizedTest
  @CsvSource({
    // days, last round up to, from
    "7, , 2026-11-16",
    "1, , 2026-11-22",
    "90, , 2026-08-25",
    "7, 2026-11-22, 2026-11-16",
    " , , 2026-11-16",
    " , 2026-11-20, 2026-11-21",
    " , 2026-11-21, 2026-11-22",
    " , 2026-01-01, 2026-08-25",
  })
  void measuresWholeDaysUpToYesterday(Integer days, LocalDate last, LocalDate from)
      throws Exception {
    var period = AwardPeriod.before(TODAY, Optional.ofNullable(days), Optional.ofNullable(last));

    assertThat(period).isEqualTo(new AwardPeriod(from, LocalDate.of(2026, 11, 22)));
  }

  @Test
  void twoRoundsOfOneDayMeasureNothingTwice() {
    assertThatThrownBy(
            () ->
                AwardPeriod.before(
                    TODAY, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 22))))
        .isInstanceOf(AwardRefusedException.class)
        .hasMessageContaining("2026-11-22");
  }

  @Test
  void awardsAreKnownByTheirKeys() {
    assertThat(List.of(Award.values())).allSatisfy(a -> assertThat(Award.of(a.key())).contains(a));
    assertThat(Award.of("lucky")).isEmpty();
  }

  private static AwardCandidate candidate(long member, int place) {
    return new AwardCandidate(
        Award.MOST_ACTIVE, new MemberId(member), "茶友" + member, 10, null, null, null, place);
  }
}
