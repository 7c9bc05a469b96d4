package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRound;
import io.qunflow.shared.Proportion;
import java.util.Locale;

/** A round in words, as a task shows it. */
final class RoundWords {

  private RoundWords() {}

  static String care(FunnelRound round) {
    var care = round.care();
    return "近 30 天：买了的 %d 人，每人收到 %.1f 条；没有买的 %d 人，每人收到 %.1f 条。少的一边少 %.0f%%。"
        .formatted(
            care.buyers(), care.perBuyer(), care.others(), care.perOther(), care.gap() * 100);
  }

  static String round(FunnelRound round) {
    var rate =
        Proportion.of(round.paid(), round.members())
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "，转化率 %.2f%%（95%% 区间 %.1f–%.1f%%）",
                        p.rate() * 100,
                        p.low() * 100,
                        p.high() * 100))
            .orElse("");
    return "成员 %d 人，付款 %d 人%s；净收入 %s 元。铁杆（八周里至少六周发言，不看买没买）%d 人。"
        .formatted(
            round.members(),
            round.paid(),
            rate,
            java.math.BigDecimal.valueOf(round.revenueMinor(), 2).toPlainString(),
            round.loyal());
  }
}
