package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireJsonTest {

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void comesBackAsItWentOut(@ForAll long seed) throws Exception {
    var questionnaire = new AnyQuestionnaire(seed).questionnaire();

    assertThat(QuestionnaireCheck.check(questionnaire)).isEmpty();
    assertThat(QuestionnaireJson.parse(QuestionnaireJson.write(questionnaire)))
        .isEqualTo(questionnaire);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void aDamagedDocumentIsReadOrRefusedAndNothingElse(
      @ForAll long seed, @ForAll @IntRange(max = 4000) int at, @ForAll char wrong) {
    var json = QuestionnaireJson.write(new AnyQuestionnaire(seed).questionnaire());
    int place = at % json.length();
    var damaged = json.substring(0, place) + wrong + json.substring(place + 1);

    try {
      assertThat(QuestionnaireCheck.check(QuestionnaireJson.parse(damaged))).isNotNull();
    } catch (QuestionnaireRefusedException e) {
      assertThat(e.reasons()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"questions\":[{\"key\":\"a\",\"txt\":\"x\"}]} ~ “questions[0].txt”：不认识的字段",
        "{\"questions\":[{\"key\":\"a\",\"kind\":\"RADIO\"}]} ~ “questions[0].kind”：内容不对，第 1 行",
        "{\"days\":\"seven\"} ~ “days”：内容不对",
        "{\"title\":\"x\" ~ 不是 JSON 文件",
        "hello ~ 不是 JSON 文件，第 1 行",
        "{} {} ~ 第 1 行",
        "null ~ 文件是空的",
        "'' ~ 内容不对",
        "[] ~ 内容不对"
      })
  void saysWhereADocumentIsWrong(String json, String reason) {
    assertThatThrownBy(() -> QuestionnaireJson.parse(json))
        .isInstanceOf(QuestionnaireRefusedException.class)
        .hasMessageContaining(reason);
  }
}
