package io.qunflow.lifecycle.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** L7.0, L7.4: an agreed standard does not contradict itself. */
class AgreedStandardTest {

  static final StandardFigure SOLVED = atLeast(HealthFigure.QUESTION_SOLVING_RATE, "60");

  @Property
  void takesAShareExactlyWhenItsMinimumIsNotAboveItsMaximum(
      @ForAll @IntRange(max = 100) int minimum, @ForAll @IntRange(max = 100) int maximum) {
    var share =
        new StandardFigure(
            HealthFigure.DAILY_ACTIVE_SHARE,
            BigDecimal.valueOf(minimum),
            BigDecimal.valueOf(maximum));

    if (minimum <= maximum) {
      assertThatCode(() -> standard(share, SOLVED).check()).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> standard(share, SOLVED).check())
          .isInstanceOf(StandardRefusedException.class)
          .hasMessage("“每天活跃的成员”最少 %d 比最多 %d 还大，请改正其中一个。".formatted(minimum, maximum));
    }
  }

  @Test
  void refusesAPercentageAboveHundred() {
    refuses("百分比要在 0 到 100 之间", SOLVED, atLeast(HealthFigure.FORWARD_RATE, "100.1"));
    assertThatCode(() -> standard(SOLVED, atLeast(HealthFigure.FORWARD_RATE, "100")).check())
        .doesNotThrowAnyException();
  }

  @Test
  void refusesANegativeLimitButNoLargeOne() {
    var many = StandardFigure.atMost(HealthFigure.MESSAGES_PER_DAY, new BigDecimal("999"));

    refuses(
        "“首次回答时间”写了 -1，不能是负数",
        SOLVED,
        StandardFigure.atMost(HealthFigure.FIRST_ANSWER_TIME, new BigDecimal("-1")));
    assertThatCode(() -> standard(SOLVED, many).check()).doesNotThrowAnyException();
  }

  @Test
  void refusesAFigureWithoutABound() {
    refuses("既没有下限也没有上限", SOLVED, new StandardFigure(HealthFigure.FORWARD_RATE, null, null));
  }

  @Test
  void refusesAFigureWrittenTwice() {
    refuses("“提问解决率”写了两次", SOLVED, SOLVED);
  }

  @Test
  void refusesFewerThanTwoFigures() {
    refuses("标准里只有 1 项", SOLVED);
    refuses("标准里只有 0 项");
  }

  @Test
  void everyFigureHasItsOwnName() {
    assertThat(HealthFigure.values()).extracting(HealthFigure::label).doesNotHaveDuplicates();
  }

  private static void refuses(String reason, StandardFigure... figures) {
    assertThatThrownBy(() -> standard(figures).check())
        .isInstanceOf(StandardRefusedException.class)
        .hasMessageContaining(reason);
  }

  private static AgreedStandard standard(StandardFigure... figures) {
    return new AgreedStandard("林社长", List.of(figures));
  }

  private static StandardFigure atLeast(HealthFigure figure, String minimum) {
    return StandardFigure.atLeast(figure, new BigDecimal(minimum));
  }
}
