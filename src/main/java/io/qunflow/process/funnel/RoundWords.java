package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.FunnelRound;
import io.qunflow.shared.Proportion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A round in words, as a task shows it. */
final class RoundWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日");

  private RoundWords() {}

  static String care(FunnelRound round, ZoneId zone) {
    var care = round.care();
    return "%s：买了的 %d 人，每人收到 %.1f 条；没有买的 %d 人，每人收到 %.1f 条。少的一边少 %.0f%%。"
        .formatted(
            round.since().map(at -> since(at, zone)).orElse("近 30 天"),
            care.buyers(),
            care.perBuyer(),
            care.others(),
            care.perOther(),
            care.gap() * 100);
  }

  static String round(FunnelRound round, ZoneId zone) {
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
    return "%s：成员 %d 人，付款 %d 人%s；净收入 %s 元。铁杆（八周里至少六周发言，不看买没买）%d 人。没有买过的 %d 人留在日常照顾里。"
        .formatted(
            round.since().map(at -> "这一轮，" + since(at, zone)).orElse("到现在为止"),
            round.members(),
            round.paid(),
            rate,
            BigDecimal.valueOf(round.revenueMinor(), 2).toPlainString(),
            round.loyal(),
            round.inBaseCare());
  }

  private static String since(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone)) + "起";
  }
}
