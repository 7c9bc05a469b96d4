package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenRoundTest {

  @ParameterizedTest
  @CsvSource({
    "7, PT48H, 2026-11-27T16:00:00Z, 2026-11-29T16:00:00Z",
    "4, PT48H, 2026-11-24T16:00:00Z, 2026-11-26T16:00:00Z",
    "3, PT48H, 2026-11-24T04:00:00Z, 2026-11-25T16:00:00Z",
    "1, PT48H, 2026-11-23T04:00:00Z, 2026-11-23T16:00:00Z",
    "1, PT1H,  2026-11-23T15:00:00Z, 2026-11-23T16:00:00Z"
  })
  void remindsBeforeItsEndButNotInItsFirstHalf(
      int days, Duration before, Instant remindAt, Instant endsAt) {
    var round =
        OpenRound.of(1, LocalDate.of(2026, 11, 23), days, ZoneId.of("Asia/Shanghai"), before);

    assertThat(round).isEqualTo(new OpenRound(1, remindAt, endsAt));
  }
}
