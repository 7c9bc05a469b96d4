package io.qunflow.lifecycle.alliance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.shared.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** L8.1: both sides valued, no cash. */
class SwapTest {

  static final SwapItem EXPOSURE = new SwapItem("exposure", "群公告置顶三天", cny(200_000));
  static final SwapItem TEA = new SwapItem("samples", "新茶试饮装 100 份", cny(300_000));

  @Test
  void acceptsTwoValuedSidesWithoutCash() {
    assertThatCode(() -> swap(List.of(EXPOSURE), List.of(TEA), 0).check())
        .doesNotThrowAnyException();
  }

  @Property
  void refusesAnyCash(@ForAll @LongRange(min = 1, max = 10_000_000_00L) long fen) {
    assertThatThrownBy(() -> swap(List.of(EXPOSURE), List.of(TEA), fen).check())
        .isInstanceOf(SwapRefusedException.class)
        .hasMessageContaining("现金必须是 0");
  }

  @Test
  void saysHowMuchCashWasWritten() {
    assertThatThrownBy(() -> swap(List.of(EXPOSURE), List.of(TEA), 5050).check())
        .hasMessageContaining("现金写了 50.50 元");
  }

  @Test
  void refusesASideThatGivesNothing() {
    assertThatThrownBy(() -> swap(List.of(), List.of(TEA), 0).check())
        .isInstanceOf(SwapRefusedException.class)
        .hasMessageContaining("我们给的一项也没有写");
    assertThatThrownBy(() -> swap(List.of(EXPOSURE), List.of(), 0).check())
        .hasMessageContaining("对方给的一项也没有写");
  }

  @Test
  void refusesAnItemWithoutAValue() {
    var worthless = new SwapItem("goods", "旧海报", cny(0));

    assertThatThrownBy(() -> swap(List.of(EXPOSURE), List.of(TEA, worthless), 0).check())
        .isInstanceOf(SwapRefusedException.class)
        .hasMessageContaining("对方给的“旧海报”没有估值");
  }

  private static Swap swap(List<SwapItem> ours, List<SwapItem> theirs, long cash) {
    return new Swap(ours, theirs, cny(cash), null);
  }

  private static Money cny(long fen) {
    return new Money(fen, "CNY");
  }
}
