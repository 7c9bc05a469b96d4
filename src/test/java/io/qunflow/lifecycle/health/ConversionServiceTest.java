package io.qunflow.lifecycle.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L7.1, L7.4: stated orders, and what they say of a community's conversion. */
class ConversionServiceTest extends TeaHealth {

  /** 2026-11-23 06:00 in Shanghai, the first day of W48. */
  static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");

  static final IsoWeek W47 = IsoWeek.parse("2026-W47");

  private ConversionService conversions;

  ConversionServiceTest() {
    super(NOW);
  }

  @BeforeEach
  void open() {
    conversions = modules.get(ConversionService.class);
  }

  @Test
  void theLastWordOnAWeekStands() throws Exception {
    conversions.state(TEA, W47, 3, 580_000L, "anna");
    conversions.state(TEA, W47, 4, null, "otto");

    assertThat(conversions.find(TEA, W47, W47))
        .containsExactly(new ConversionWeek(W47.monday(), 4, null, "otto", NOW));
  }

  @Test
  void fourStatedWeeksWithoutAnOrderAreNone() throws Exception {
    state(W47.plus(-3), 0);
    state(W47.plus(-2), 0);
    state(W47.plus(-1), 0);
    assertThat(conversions.findOrders(TEA, W47)).isEqualTo(Orders.UNKNOWN);

    state(W47, 0);

    assertThat(conversions.findOrders(TEA, W47)).isEqualTo(Orders.NONE);
  }

  @Test
  void oneOrderInThemIsEnough() throws Exception {
    for (int n = -3; n <= 0; n++) {
      state(W47.plus(n), n == -3 ? 1 : 0);
    }

    assertThat(conversions.findOrders(TEA, W47)).isEqualTo(Orders.SOME);
  }

  @Test
  void weeksNobodyStatedDoNotCountAndOldOnesNeither() throws Exception {
    for (int n = -7; n <= -1; n += 2) {
      state(W47.plus(n), 0);
    }
    assertThat(conversions.findOrders(TEA, W47)).isEqualTo(Orders.NONE);

    assertThat(conversions.findOrders(TEA, W47.next())).isEqualTo(Orders.UNKNOWN);
  }

  @Test
  void aLaterWeekSaysNothingOfAnEarlierOne() throws Exception {
    state(W47.next(), 5);

    assertThat(conversions.findOrders(TEA, W47)).isEqualTo(Orders.UNKNOWN);
  }

  @Test
  void refusesWhatCannotBeAndNamesEachField() {
    assertThatThrownBy(() -> conversions.state(TEA, W47.plus(2), -1, -1L, "anna"))
        .isInstanceOfSatisfying(
            ConversionRefusedException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("week", "orders", "gmv"))
        .hasMessageContaining("2026-W49 还没有开始，今天是 2026-11-23");
  }

  private void state(IsoWeek week, int orders) throws Exception {
    conversions.state(TEA, week, orders, null, "anna");
  }
}
