package io.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Newcombe's own examples (1998, method 10). */
class DifferenceTest {

  private static final double CLOSE = 0.0001;

  @Test
  void theIntervalIsThatOfThePaper() {
    var difference = of(56, 70, 48, 80);

    assertThat(difference.value()).isEqualTo(0.2, within(CLOSE));
    assertThat(difference.low()).isEqualTo(0.0524, within(CLOSE));
    assertThat(difference.high()).isEqualTo(0.3339, within(CLOSE));
    assertThat(difference.isClear()).isTrue();
    assertThat(difference.ofFew()).isFalse();
  }

  @Test
  void ofFewItIsWideAndSaysSo() {
    var difference = of(9, 10, 3, 10);

    assertThat(difference.low()).isEqualTo(0.1705, within(CLOSE));
    assertThat(difference.high()).isEqualTo(0.8090, within(CLOSE));
    assertThat(difference.ofFew()).isTrue();
  }

  @Test
  void theOtherWayRoundItIsTheOpposite() {
    var one = of(11, 400, 20, 300);
    var other = of(20, 300, 11, 400);

    assertThat(other.low()).isEqualTo(-one.high(), within(1e-12));
    assertThat(other.high()).isEqualTo(-one.low(), within(1e-12));
  }

  @Test
  void betweenTwoThatDidNothingNothingIsClear() {
    assertThat(of(0, 50, 0, 50).isClear()).isFalse();
  }

  private static Difference of(long n, long of, long otherN, long otherOf) {
    return Difference.of(
        Proportion.of(n, of).orElseThrow(), Proportion.of(otherN, otherOf).orElseThrow());
  }
}
