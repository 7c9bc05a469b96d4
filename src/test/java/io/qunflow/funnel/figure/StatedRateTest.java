package io.qunflow.funnel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedRateTest {

  @ParameterizedTest
  @CsvSource({
    "2.75%,  true", "2.8%,  true", "2.7%, true", "3%, true", "0.0275, true", "0.03, true",
    "27.5%, false", "2.5%, false", "0.275, false", "2.74%, false", "0%, false", "２.75%, false"
  })
  void fitsElevenOfFourHundredAsFarAsItIsWritten(String text, boolean fits) {
    assertThat(StatedRate.of(text).filter(rate -> rate.fits(11, 400)).isPresent()).isEqualTo(fits);
  }

  @Test
  void isNoRate() {
    assertThat(StatedRate.of("-3%")).isEmpty();
    assertThat(StatedRate.of("很高")).isEmpty();
    assertThat(StatedRate.of("3‰")).isEmpty();
  }

  @Property
  void whatIsRoundedOrCutOffFits(
      @ForAll @IntRange(max = 1000) int n,
      @ForAll @IntRange(min = 1, max = 5000) int others,
      @ForAll @IntRange(max = 6) int places) {
    var percent =
        BigDecimal.valueOf(100L * n).divide(BigDecimal.valueOf(n + others), 20, RoundingMode.DOWN);

    for (var rounding : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN}) {
      var text = percent.setScale(places, rounding).toPlainString() + "%";
      assertThat(StatedRate.of(text).orElseThrow().fits(n, n + others)).as(text).isTrue();
    }
  }
}
