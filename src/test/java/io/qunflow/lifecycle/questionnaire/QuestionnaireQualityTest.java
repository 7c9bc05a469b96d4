package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QuestionnaireQualityTest {

  static final List<String> WORDS = List.of("觉得", "满意吗");
  static final ApprovedQuestion FACT =
      new ApprovedQuestion("上周来了几次？", ApprovedQuestionKind.NUMBER, "写整数", "定约局的时间", "");

  @Test
  void findsEachFaultAndTheQuestionsThatHaveIt() {
    var quality =
        QuestionnaireQuality.of(
            List.of(
                FACT,
                new ApprovedQuestion("您觉得群好吗？", ApprovedQuestionKind.TEXT, "随便写", "", ""),
                new ApprovedQuestion("服务满意吗？", ApprovedQuestionKind.SINGLE, " ", "改服务", "")),
            WORDS);

    assertThat(quality.freeTextPercent()).isEqualByComparingTo("33.4");
    assertThat(quality.withoutGuidance()).isOne();
    assertThat(quality.opinions()).isEqualTo(2);
    assertThat(quality.withoutUse()).isOne();
    assertThat(quality.findings())
        .isEqualTo(
            """
            没有写答案用在哪里：第 2 题
            问的是看法：第 2、3 题
            没有说明怎么填：第 3 题
            要写文字（占 33.4%）：第 2 题""");
  }

  @Test
  void findsNothingInFacts() {
    var quality = QuestionnaireQuality.of(List.of(FACT, FACT), WORDS);

    assertThat(quality.freeTextPercent()).isZero();
    assertThat(quality.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 5, 40.0", "3, 5, 60.0", "81, 200, 40.5", "80, 199, 40.3", "1, 1, 100.0"})
  void measuresTheShareOfFreeTextNeverTooLow(int texts, int all, String percent) {
    var text = new ApprovedQuestion("写下全名", ApprovedQuestionKind.TEXT, "写全名", "登记", "");
    var questions = new java.util.ArrayList<ApprovedQuestion>(Collections.nCopies(texts, text));
    questions.addAll(Collections.nCopies(all - texts, FACT));

    assertThat(QuestionnaireQuality.of(questions, WORDS).freeTextPercent()).hasToString(percent);
  }

  @Test
  void findsTheInformationTemplateFitByTheDefaults() {
    var defaults =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("qunflow.questionnaire", QuestionnaireProperties.class);

    var quality =
        QuestionnaireQuality.of(ApprovedTemplate.propose().questions(), defaults.opinionWords());

    assertThat(defaults.opinionWords()).contains("觉得", "满意吗", "怎么样", "好不好");
    assertThat(defaults.firstMembers()).isOne();
    assertThat(quality.withoutUse()).isZero();
    assertThat(quality.opinions()).isZero();
    assertThat(quality.withoutGuidance()).isZero();
    assertThat(quality.freeTextPercent()).isLessThanOrEqualTo(new java.math.BigDecimal("40"));
    assertThat(ApprovedTemplate.FACT_KEYS).hasSize(9).doesNotHaveDuplicates();
  }
}
