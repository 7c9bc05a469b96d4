package io.qunflow.funnel.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floor, to the fen (F3). */
class PriceTermsTest {

  @ParameterizedTest
  @CsvSource({
    // cost, commission, reward, floor
    "300000,  2000, 1000, 428573",
    "300000,     0,    0, 300000",
    "0,       2000, 1000,      0",
    "1,          1,    1,      3",
    "7000,    3000,    0,  10000",
    "7001,    3000,    0,  10002",
    "100,     9000,  999, 1000000",
    "2000000, 5000, 4999, 20000000000"
  })
  void isTheSmallestPriceOfWhichTheRestPaysForTheCost(
      long cost, int commission, int reward, long floor) {
    var terms = new PriceTerms(0, cost, commission, reward);

    assertThat(terms.floor()).isEqualTo(floor);
    assertThat(terms.covers(floor)).isTrue();
    assertThat(floor == 0 || !terms.covers(floor - 1)).isTrue();
  }

  @Test
  void bothSharesAreRoundedUpToTheFen() {
    var terms = new PriceTerms(580_000, 300_000, 1, 1);

    assertThat(terms.commission(1)).isEqualTo(1);
    assertThat(terms.reward(10_001)).isEqualTo(2);
    assertThat(terms.remainder(10_001)).isEqualTo(9_997);
  }

  @Test
  void aPriceJustAboveTheFloorMayLoseAFenAndIsRefusedToo() {
    var terms = new PriceTerms(0, 0, 1, 1);

    assertThat(terms.floor()).isZero();
    assertThat(terms.covers(1)).isFalse();
    assertThat(terms.floorFrom(1)).isEqualTo(2);
  }

  @Test
  void sharesThatLeaveNothingAreNoTerms() {
    assertThatThrownBy(() -> new PriceTerms(1, 1, 5000, 5000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void nothingUnderTheFloorPaysForTheCost(
      @ForAll @LongRange(max = 3_000_000) long cost,
      @ForAll @IntRange(max = 6000) int commission,
      @ForAll @IntRange(max = 3000) int reward,
      @ForAll @LongRange(max = 40_000_000) long price) {
    var terms = new PriceTerms(0, cost, commission, reward);

    assertThat(price >= terms.floor() || !terms.covers(price)).isTrue();
    assertThat(terms.covers(terms.floorFrom(price))).isTrue();
    assertThat(terms.floorFrom(price) - Math.max(price, terms.floor())).isBetween(0L, 20L);
  }
}
