package io.qunflow.process.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.health.Baseline;
import io.qunflow.lifecycle.health.Baseline.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTextTest {

  static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  @Test
  void tellsEachWeekAndCallsAQuietOneUnknown() {
    var text =
        BaselineText.of(
            new Baseline(
                120,
                List.of(new Week(MONDAY, 35, 86, 500), new Week(MONDAY.plusWeeks(1), 0, 0, 0)),
                Optional.of(MONDAY)));

    assertThat(text.lines())
        .containsExactly(
            "成员 120 人（自己人和机器人不算）",
            "10月26日至11月1日：发言 35 人，每天平均 12.3 人（10.3%），消息 500 条，每天平均 71.4 条",
            "11月2日至11月8日：无数据",
            "提问解决率、首次回答、参与率、转发率：无数据（还没有统计）");
  }

  @Test
  void saysWhenTheLastRecordWas() {
    var old = new Baseline(120, List.of(new Week(MONDAY, 0, 0, 0)), Optional.of(MONDAY));

    assertThat(BaselineText.of(old)).contains("近四周的活跃和消息：无数据。最后一条记录在 2026-10-26，请导入近期的聊天记录");
  }

  @Test
  void saysThatNothingWasImportedYet() {
    var nothing = new Baseline(0, List.of(new Week(MONDAY, 0, 0, 0)), Optional.empty());

    assertThat(BaselineText.of(nothing)).startsWith("成员：无数据\n").contains("还没有导入过聊天记录");
  }
}
