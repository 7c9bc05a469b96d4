package io.qunflow.process.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.lifecycle.health.Baseline;
import io.qunflow.lifecycle.health.ConversionWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** L7.0, L7.1: what a person reads before agreeing a standard. */
class BaselineTextTest {

  static final IsoWeek WEEK = IsoWeek.parse("2026-W44");

  @Test
  void tellsEachFigureWithItsCountsAndCallsAbsentOnesUnknown() {
    var text =
        BaselineText.of(
            new Baseline(
                List.of(
                    week(0, Map.of(Figure.SOLVING_RATE, rate("0.75", 30, 40))),
                    week(1, Map.of()),
                    new Baseline.Week(WEEK.plus(2), Optional.empty()),
                    week(3, Map.of(Figure.SOLVING_RATE, rate("0.3", 6, 20)))),
                Optional.of(LocalDate.of(2026, 11, 20))),
            List.of());

    assertThat(text.lines())
        .startsWith("10月26日至11月22日，四周合计，竖线后是各周；自己人和机器人不算")
        .contains(
            "提问解决率：60%（36/60）｜75%、无数据、无数据、30%",
            "参与率：无数据。先记下话题和约局的起止时间，才数得出参与的人",
            "转发率：无数据。导入公众号后台的阅读、转发、点赞、收藏数",
            "成交：无数据。在下一项任务里登记每周的订单和金额");
    assertThat(text).hasSizeLessThan(4000);
  }

  @Test
  void tellsTheStatedOrders() {
    var stated =
        List.of(
            new ConversionWeek(WEEK.monday(), 3, 580_000L, "anna", Instant.EPOCH),
            new ConversionWeek(WEEK.plus(2).monday(), 0, null, "anna", Instant.EPOCH));

    assertThat(BaselineText.of(nothing(Optional.empty()), stated))
        .contains("成交：3 单（5800.00 元）、无数据、0 单、无数据");
  }

  @Test
  void saysWhenTheLastRecordWas() {
    assertThat(BaselineText.of(nothing(Optional.of(LocalDate.of(2026, 10, 1))), List.of()))
        .contains("近四周的各项指标：无数据。最后一条记录在 2026-10-01，请导入近期的聊天记录");
  }

  @Test
  void saysThatNothingWasImportedYet() {
    assertThat(BaselineText.of(nothing(Optional.empty()), List.of())).contains("还没有导入过聊天记录");
  }

  static Baseline nothing(Optional<LocalDate> lastActivity) {
    return new Baseline(
        IntStream.range(0, 4)
            .mapToObj(n -> new Baseline.Week(WEEK.plus(n), Optional.empty()))
            .toList(),
        lastActivity);
  }

  private static Baseline.Week week(int n, Map<Figure, FigureValue> values) {
    return new Baseline.Week(WEEK.plus(n), Optional.of(new WeekFigures(WEEK.plus(n), values)));
  }

  private static FigureValue rate(String value, long n, long of) {
    return new FigureValue(new BigDecimal(value), n, of, "stated");
  }
}
