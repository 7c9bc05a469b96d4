package io.qunflow.lifecycle.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** L1.5: one link of the business has an end, a business of its own has none. */
class PurposeTest {

  static final LocalDate END = LocalDate.of(2026, 12, 31);

  @Test
  void isOverFromItsLastDayOn() {
    var purpose = Purpose.untilDay("种子用户内测", END);

    assertThat(purpose.isOver(END.minusDays(1))).isFalse();
    assertThat(purpose.isOver(END)).isTrue();
    assertThat(purpose.isOver(END.plusDays(1))).isTrue();
  }

  @Test
  void isNeverOverByDateWithoutOne() {
    assertThat(Purpose.untilReached("内测", "满 100 个种子用户").isOver(END)).isFalse();
    assertThat(Purpose.ownBusiness("付费社群").isOver(END)).isFalse();
  }

  @Test
  void refusesALinkWithoutAnyEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Purpose(PurposeKind.LINK, "内测", Optional.empty(), " "));
  }

  @Test
  void refusesAnEndForABusinessOfItsOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Purpose(PurposeKind.OWN_BUSINESS, "社群", Optional.of(END), ""));
  }
}
