package io.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void givesTheWorkedExampleWithItsInterval() {
    var conversion = Proportion.of(11, 400).orElseThrow();

    assertThat(conversion.rate()).isEqualTo(0.0275);
    assertThat(conversion.low()).isCloseTo(0.0154, within(0.00005));
    assertThat(conversion.high()).isCloseTo(0.0486, within(0.00005));
    assertThat(conversion.ofFew()).isFalse();
  }

  @Test
  void isAbsentWhereThereIsNobody() {
    assertThat(Proportion.of(0, 0)).isEmpty();
  }

  @Test
  void saysWhenItIsOfFew() {
    assertThat(Proportion.of(5, 29).orElseThrow().ofFew()).isTrue();
    assertThat(Proportion.of(5, 30).orElseThrow().ofFew()).isFalse();
  }

  @Test
  void isNeverOfMoreThanThereAre() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 2));
  }

  @Property
  void theIntervalHoldsTheRateAndStaysWithinZeroAndOne(
      @ForAll @IntRange(max = 5000) int n, @ForAll @IntRange(max = 100_000) int others) {
    Proportion.of(n, (long) n + others)
        .ifPresent(
            p -> {
              assertThat(p.low()).isBetween(0.0, p.rate());
              assertThat(p.high()).isBetween(p.rate(), 1.0);
            });
  }
}
