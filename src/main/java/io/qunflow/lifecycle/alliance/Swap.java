package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.Money;
import io.qunflow.shared.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * An agreed exchange of resources (L8.1).
 *
 * @param cash what would change hands in money; must be zero
 * @param endsOn last local day of the exchange; null when none was agreed
 */
public record Swap(List<SwapItem> ours, List<SwapItem> theirs, Money cash, LocalDate endsOn) {

  public Swap {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /**
   * Both sides give something, everything given is valued above zero, and no cash is in it (L8.1).
   *
   * @throws SwapRefusedException naming the first of these that is broken
   */
  void check() throws SwapRefusedException {
    if (cash.minor() != 0) {
      throw new SwapRefusedException(
          Wording.of(
              "现金写了 %s 元。联盟只换资源，现金必须是 0；要收付钱请走合同，不在这里登记。",
              "The cash is CNY %s. An alliance swaps resources, so cash must be 0; payments belong into a contract, not here.",
              cash.major().toPlainString()));
    }
    valued(Wording.of("我们给的", "What we give"), ours);
    valued(Wording.of("对方给的", "What they give"), theirs);
  }

  private static void valued(Wording side, List<SwapItem> items) throws SwapRefusedException {
    if (items.isEmpty()) {
      throw new SwapRefusedException(
          Wording.of(
              "%s一项也没有写。置换要两边都有付出，请补上并估值。",
              "%s: nothing is written. In a swap both sides give; add something and value it.",
              side));
    }
    for (var item : items) {
      if (item.worth().minor() <= 0) {
        throw new SwapRefusedException(
            Wording.of(
                "%s“%s”没有估值。请按市价写下大于 0 的金额。",
                "%s: “%s” has no value. Write an amount above 0 at market price.",
                side,
                item.description()));
      }
    }
  }
}
