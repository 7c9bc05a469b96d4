package io.qunflow.lifecycle.questionnaire;

import static io.qunflow.lifecycle.questionnaire.QualityAspect.DOUBLE;
import static io.qunflow.lifecycle.questionnaire.QualityAspect.FREE_TEXT;
import static io.qunflow.lifecycle.questionnaire.QualityAspect.OPINION;
import static io.qunflow.lifecycle.questionnaire.QualityAspect.WITHOUT_GUIDANCE;
import static io.qunflow.lifecycle.questionnaire.QualityAspect.WITHOUT_USE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** L2.2. */
class QuestionnaireQualityTest {

  /** As they are without any settings. */
  static final QuestionnaireProperties DEFAULTS =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("qunflow.questionnaire", QuestionnaireProperties.class);

  static final Question FACT =
      Question.of("visits", QuestionKind.NUMBER, "上周来了几次？")
          .withGuidance("写整数")
          .withUse("定约局的时间", "");

  @Test
  void findsEachFaultAndTheQuestionsThatHaveIt() {
    var quality =
        measure(
            FACT,
            Question.of("a", QuestionKind.LONG_TEXT, "您觉得群好吗？").withGuidance("随便写"),
            Question.of("b", QuestionKind.SINGLE, "上次满意吗？").withUse("改服务", ""),
            FACT.withGuidance(" "));

    assertThat(quality)
        .isEqualTo(
            new QuestionnaireQuality(
                4,
                Map.of(
                    WITHOUT_USE, List.of(2),
                    OPINION, List.of(2, 3),
                    WITHOUT_GUIDANCE, List.of(3, 4),
                    FREE_TEXT, List.of(2))));
    assertThat(quality.findings())
        .isEqualTo(
            """
            没有写答案用在哪里：第 2 题
            问的是看法：第 2、3 题
            没有说明怎么填：第 3、4 题
            要写文字（占 25.0%）：第 2 题""");
  }

  @Test
  void findsNothingInFacts() {
    var quality = measure(FACT, FACT);

    assertThat(quality.freeTextPercent()).isZero();
    assertThat(quality.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", " 待定 ", "TBD", "不知道"})
  void anAnswerWithoutAUseIsUsedByNothing(String use) {
    assertThat(measure(FACT.withUse(use, "")).numbers(WITHOUT_USE)).containsExactly(1);
    assertThat(measure(FACT.withUse(use, "茶龄")).numbers(WITHOUT_USE)).containsExactly(1);
  }

  @Test
  void anAnswerIsUsedByTheProfileOrByAQuestionThatHangsOnIt() {
    var choice =
        Question.of("in", QuestionKind.SINGLE, "加入了吗？")
            .withOptions(List.of(Option.of("yes", "加入了"), Option.of("no", "没有")))
            .withGuidance("选一项");

    assertThat(measure(FACT.withUse("", "industry")).numbers(WITHOUT_USE)).isEmpty();
    assertThat(measure(choice, FACT).numbers(WITHOUT_USE)).containsExactly(1);
    assertThat(measure(choice, FACT.shownIf(Condition.is("in", "yes"))).numbers(WITHOUT_USE))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What do you think of us?, 选, 1",
    "How often did you come?, 选, 0",
    "上次活动如何评价？, 选, 1",
    "上次活动来了没有？, 非常满意, 1",
    "上次活动来了没有？, Strongly agree, 1",
    "上次活动来了没有？, 来了, 0"
  })
  void aJudgementShowsInTheQuestionOrItsOptions(String text, String option, int count) {
    var question =
        Question.of("q", QuestionKind.SINGLE, text)
            .withOptions(List.of(Option.of("a", option), Option.of("b", "没来")));

    assertThat(measure(question).count(OPINION)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "上周来了几次？一共多久？, 1",
    "您的姓名以及行业是什么？, 1",
    "Where do you live and also work?, 1",
    "上周来了几次？, 0",
    "上周来了几次？？, 0",
    "您和家人常去哪里？, 0"
  })
  void twoThingsInOneQuestionAreFound(String text, int count) {
    assertThat(measure(Question.of("q", QuestionKind.DATE, text)).count(DOUBLE)).isEqualTo(count);
  }

  @Test
  void aScaleIsGuidedWhenItsEndsAreNamed() {
    var scale =
        new Question(
            "s",
            QuestionKind.SCALE,
            "上周几天打开了群？",
            "选天数",
            false,
            List.of(),
            List.of(),
            java.util.Optional.of(BigDecimal.ZERO),
            java.util.Optional.of(BigDecimal.valueOf(7)),
            "一天也没有",
            "每天",
            java.util.Optional.empty(),
            "定频率",
            "",
            1);

    assertThat(measure(scale).findings()).isEmpty();
    assertThat(
            measure(
                    Question.of("s", QuestionKind.SCALE, "上周几天打开了群？")
                        .withBounds(0, 7)
                        .withGuidance("选天数"))
                .count(WITHOUT_GUIDANCE))
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({"2, 5, 40.0", "3, 5, 60.0", "81, 200, 40.5", "80, 199, 40.3", "1, 1, 100.0"})
  void measuresTheShareOfFreeTextNeverTooLow(int texts, int all, String percent) {
    var text = Question.of("t", QuestionKind.SHORT_TEXT, "写下全名");
    var questions = new ArrayList<Question>(Collections.nCopies(texts, text));
    questions.addAll(Collections.nCopies(all - texts, FACT));

    assertThat(measure(questions.toArray(Question[]::new)).freeTextPercent()).hasToString(percent);
  }

  @Test
  void oneAspectAloneIsWhatTheDecisionWouldSeeWithoutTheOthers() {
    var quality = measure(FACT, Question.of("a", QuestionKind.LONG_TEXT, "您觉得群好吗？"));

    assertThat(quality.only(OPINION))
        .isEqualTo(new QuestionnaireQuality(1, Map.of(OPINION, List.of(2))));
    assertThat(quality.only(FREE_TEXT).freeTextPercent()).hasToString("50.0");
    assertThat(quality.only(QualityAspect.LONG))
        .isEqualTo(new QuestionnaireQuality(2, Map.of(QualityAspect.LONG, List.of())));
  }

  private static QuestionnaireQuality measure(Question... questions) {
    return QuestionnaireQuality.of(
        new Questionnaire("问", "zh", "", "", 7, List.of(questions)), DEFAULTS.quality());
  }
}
