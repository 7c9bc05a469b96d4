package io.qunflow.process.lifecycle;

import io.qunflow.lifecycle.cycle.Cycle;
import io.qunflow.lifecycle.cycle.StepProgress;
import io.qunflow.lifecycle.cycle.StepState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reviewer reads before deciding how to go on.
 *
 * @param activeMembers distinct authors of messages in the cycle
 */
record CycleSummary(
    Cycle cycle, List<StepProgress> steps, int members, int activeMembers, long messages) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** Chinese, one fact a line; days are local to the community. */
  String text(ZoneId zone, Instant now) {
    var lines = new StringBuilder();
    lines.append(
        "第 %d 周期：%s 至 %s\n"
            .formatted(
                cycle.number(),
                DAY.format(cycle.startedAt().atZone(zone)),
                DAY.format(now.atZone(zone))));
    lines.append("已建立：%s\n".formatted(titles(StepState.DONE, "还没有")));
    for (var step : steps) {
      if (step.state() == StepState.SKIPPED) {
        lines.append(
            "跳过：%s（%s，%s 再看）\n"
                .formatted(step.step().title(), step.skipReason(), DAY.format(step.nextLookOn())));
      }
    }
    lines.append("成员：%d 人\n".formatted(members));
    lines.append(
        messages == 0
            ? "本周期发言：无数据（还没有导入本周期的聊天记录）"
            : "本周期发言：%d 条，来自 %d 人".formatted(messages, activeMembers));
    return lines.toString();
  }

  private String titles(StepState state, String none) {
    var titles =
        steps.stream()
            .filter(s -> s.state() == state)
            .map(s -> s.step().title())
            .collect(Collectors.joining("、"));
    return titles.isEmpty() ? none : titles;
  }
}
