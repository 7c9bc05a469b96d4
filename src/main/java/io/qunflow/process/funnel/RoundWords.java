package io.qunflow.process.funnel;

import io.qunflow.funnel.figure.Beside;
import io.qunflow.funnel.figure.CareGap;
import io.qunflow.funnel.figure.FunnelRound;
import io.qunflow.funnel.figure.Hours;
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
    return "%s：买了的 %d 人，每人收到 %.1f 条；没有买的 %d 人，每人收到 %.1f 条。%s"
        .formatted(
            round.since().map(at -> since(at, zone)).orElse("近 30 天"),
            care.buyers(),
            care.perBuyer(),
            care.others(),
            care.perOther(),
            gap(care));
  }

  /** Who got nothing did not get less: it is said as it is. */
  private static String gap(CareGap care) {
    if (care.buyers() == 0 || care.others() == 0) {
      return "";
    }
    if (care.toBuyers() == 0 || care.toOthers() == 0) {
      return care.toBuyers() > 0
          ? "没有买的人一条都没有收到。"
          : care.toOthers() > 0 ? "买了的人一条都没有收到。" : "两边都没有收到。";
    }
    long less = Math.round(care.gap() * 100);
    return less == 0 ? "两边一样多。" : "少的一边少 %d%%。".formatted(less);
  }

  static String round(FunnelRound round, Beside beside, ZoneId zone) {
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
    return "%s：成员 %d 人，付款 %d 人%s；净收入 %s 元。铁杆（八周里至少六周发言，不看买没买）%d 人。没有买过的 %d 人留在日常照顾里。%s"
        .formatted(
            round.since().map(at -> "这一轮，" + since(at, zone)).orElse("到现在为止"),
            round.members(),
            round.paid(),
            rate,
            yuan(round.revenueMinor()),
            round.loyal(),
            round.inBaseCare(),
            beside(round, beside));
  }

  /** Nothing where there is nothing beside the revenue. */
  private static String beside(FunnelRound round, Beside beside) {
    var said = new StringBuilder();
    if (round.indirect().minor() > 0 || beside.indirectMinor() > 0) {
      said.append(
          "另有间接收入（不算在净收入里）：别的产品的订单 %s 元，操作员记下的 %s 元。"
              .formatted(yuan(round.indirect().minor()), yuan(beside.indirectMinor())));
    }
    if (beside.deliveredMinutes() > 0 || beside.plannedMinutes() > 0) {
      said.append("交付 %s 课时".formatted(Hours.of(beside.deliveredMinutes()).toPlainString()));
      if (beside.plannedMinutes() > 0) {
        said.append("，计划 %s 课时".formatted(Hours.of(beside.plannedMinutes()).toPlainString()));
      }
      beside.perHourMinor().ifPresent(minor -> said.append("，每课时净收入 %s 元".formatted(yuan(minor))));
      said.append("。");
    }
    return said.toString();
  }

  private static String yuan(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  private static String since(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone)) + "起";
  }
}
