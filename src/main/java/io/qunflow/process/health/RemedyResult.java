package io.qunflow.process.health;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of the work, as one text: what was ticked, then what was written. */
final class RemedyResult {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("rules", "重申群规"),
          Map.entry("warned", "提醒了刷屏的人"),
          Map.entry("ads", "删掉广告"),
          Map.entry("removed", "移出屡次违规的人"),
          Map.entry("quiet", "定了安静时段"),
          Map.entry("split", "把热聊分到别的群"),
          Map.entry("best_answer", "最佳回答"),
          Map.entry("best_question", "最佳提问"),
          Map.entry("most_active", "最活跃"),
          Map.entry("progress", "进步最大"),
          Map.entry("no_offer", "没有说得清的产品"),
          Map.entry("path", "不知道怎么买"),
          Map.entry("price", "价格"),
          Map.entry("trust", "还不信任"),
          Map.entry("wrong_people", "人不对"),
          Map.entry("not_asked", "没有邀请过他们"),
          Map.entry("unknown", "还不知道"));

  private static final Map<String, String> HELPED =
      Map.of("yes", "有改善", "no", "没有改善", "unknown", "还看不出来");

  private RemedyResult() {}

  static String text(StepContext step) {
    var lines = new ArrayList<String>();
    for (var ticked : List.of(HealthRemedy.CLEAN_UP, HealthRemedy.AWARDS, HealthRemedy.HURDLES)) {
      lines.addAll(ticked(step, ticked));
    }
    step.find(HealthRemedy.HELPED).map(HELPED::get).ifPresent(lines::add);
    step.find(HealthRemedy.WINNERS).ifPresent(lines::add);
    step.find(HealthRemedy.RESULT).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static List<String> ticked(StepContext step, ProcessVariable<Rows> list) {
    return step
        .find(list)
        .map(rows -> rows.texts().stream().map(WORDS::get).collect(Collectors.joining("、")))
        .stream()
        .toList();
  }
}
