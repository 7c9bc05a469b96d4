package io.qunflow.process.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L2.2. */
class QuestionnaireQualityDecisionTest {

  final DecisionTable table =
      DecisionTable.of("lifecycle/2-questionnaire/questionnaire-quality.dmn");

  @ParameterizedTest
  @CsvSource({"0", "33.4", "40"})
  void letsAQuestionnaireOfFactsGo(double freeText) {
    assertThat(refusal(0, 0, 0, freeText)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0,    没有人用的答案不要问",
    "3, 2, 2, 100,  没有人用的答案不要问",
    "0, 1, 0, 0,    问的是看法",
    "0, 9, 3, 41,   问的是看法",
    "0, 0, 1, 40,   没有说明怎么填",
    "0, 0, 2, 40.1, 没有说明怎么填",
    "0, 0, 0, 40.1, 文字题超过四成",
    "0, 0, 0, 100,  文字题超过四成"
  })
  void sendsAnythingElseBackWithTheReason(
      int unused, int opinions, int unguided, double freeText, String reason) {
    assertThat(refusal(unused, opinions, unguided, freeText)).contains(reason).contains("L2.2");
  }

  private String refusal(int unused, int opinions, int unguided, double freeText) {
    var rows =
        table.evaluate(
            Map.of(
                "questionsWithoutUse",
                unused,
                "opinionQuestions",
                opinions,
                "questionsWithoutGuidance",
                unguided,
                "freeTextPercent",
                freeText));
    assertThat(rows).hasSize(1);
    return (String) rows.get(0).get("questionnaireRefusal");
  }
}
