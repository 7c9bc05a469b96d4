package io.qunflow.process.health;

import io.qunflow.lifecycle.health.Baseline;
import io.qunflow.lifecycle.health.ConversionWeek;
import io.qunflow.lifecycle.health.HealthFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The baseline in an operator's words, a line a figure; what is not known is called 无数据, with what
 * makes it known.
 */
final class BaselineText {

  private static final String NO_DATA = "无数据";

  private BaselineText() {}

  static String of(Baseline baseline, List<ConversionWeek> conversions) {
    var lines = new ArrayList<String>();
    lines.add(span(baseline));
    if (baseline.hasData()) {
      for (var figure : HealthFigure.values()) {
        lines.add(line(baseline, figure));
      }
    } else {
      lines.add("近四周的各项指标：无数据。" + lastActivity(baseline));
    }
    lines.add(conversions(baseline, conversions));
    return String.join("\n", lines);
  }

  private static String span(Baseline baseline) {
    var weeks = baseline.weeks();
    var first = weeks.get(0).week().monday();
    var last = weeks.get(weeks.size() - 1).week().monday().plusDays(6);
    return "%s至%s，四周合计，竖线后是各周；自己人和机器人不算".formatted(day(first), day(last));
  }

  private static String line(Baseline baseline, HealthFigure figure) {
    return baseline
        .overall(figure)
        .map(
            overall ->
                "%s：%s｜%s"
                    .formatted(
                        figure.label(), overall.text(figure.unit()), weeks(baseline, figure)))
        .orElseGet(() -> "%s：无数据。%s".formatted(figure.label(), figure.hint()));
  }

  private static String weeks(Baseline baseline, HealthFigure figure) {
    return baseline.weeks().stream()
        .map(
            week ->
                week.find(figure).map(m -> figure.unit().text(m.value()).strip()).orElse(NO_DATA))
        .collect(Collectors.joining("、"));
  }

  private static String conversions(Baseline baseline, List<ConversionWeek> stated) {
    Map<LocalDate, ConversionWeek> byWeek =
        stated.stream().collect(Collectors.toMap(ConversionWeek::weekStart, Function.identity()));
    if (byWeek.isEmpty()) {
      return "成交：无数据。在下一项任务里登记每周的订单和金额";
    }
    return "成交："
        + baseline.weeks().stream()
            .map(week -> orders(byWeek.get(week.week().monday())))
            .collect(Collectors.joining("、"));
  }

  private static String orders(ConversionWeek stated) {
    if (stated == null) {
      return NO_DATA;
    }
    var gmv =
        stated.gmvMinor() == null
            ? ""
            : "（%s 元）".formatted(BigDecimal.valueOf(stated.gmvMinor(), 2).toPlainString());
    return "%d 单%s".formatted(stated.orders(), gmv);
  }

  private static String lastActivity(Baseline baseline) {
    return baseline
        .lastActivityOn()
        .map(day -> "最后一条记录在 %s，请导入近期的聊天记录".formatted(day))
        .orElse("还没有导入过聊天记录");
  }

  private static String day(LocalDate day) {
    return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
  }
}
