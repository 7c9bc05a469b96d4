package io.qunflow.process.health;

import io.qunflow.lifecycle.health.Baseline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

/** The baseline in an operator's words, a line a week; what is not known is called 无数据. */
final class BaselineText {

  private BaselineText() {}

  static String of(Baseline baseline) {
    var lines = new ArrayList<String>();
    lines.add(
        baseline.members() == 0 ? "成员：无数据" : "成员 %d 人（自己人和机器人不算）".formatted(baseline.members()));
    if (baseline.hasData()) {
      baseline.weeks().forEach(week -> lines.add(week(baseline, week)));
    } else {
      lines.add("近四周的活跃和消息：无数据。" + lastActivity(baseline));
    }
    lines.add("提问解决率、首次回答、参与率、转发率：无数据（还没有统计）");
    return String.join("\n", lines);
  }

  private static String lastActivity(Baseline baseline) {
    return baseline
        .lastActivityOn()
        .map(day -> "最后一条记录在 %s，请导入近期的聊天记录".formatted(day))
        .orElse("还没有导入过聊天记录");
  }

  private static String week(Baseline baseline, Baseline.Week week) {
    var span = day(week.firstDay()) + "至" + day(week.lastDay());
    if (!week.hasData()) {
      return span + "：无数据";
    }
    return "%s：发言 %d 人，每天平均 %s 人%s，消息 %d 条，每天平均 %s 条"
        .formatted(
            span,
            week.activeMembers(),
            week.dailyActiveMembers().toPlainString(),
            share(baseline, week.dailyActiveMembers()),
            week.messages(),
            week.dailyMessages().toPlainString());
  }

  private static String share(Baseline baseline, BigDecimal count) {
    return baseline
        .percentOfMembers(count)
        .map(percent -> "（%s%%）".formatted(percent.toPlainString()))
        .orElse("");
  }

  private static String day(LocalDate day) {
    return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
  }
}
