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
  @CsvSource({"0, 1", "33.4, 12", "40, 30"})
  void letsAQuestionnaireOfFactsGo(double freeText, int questions) {
    assertThat(refusal(0, 0, 0, 0, freeText, questions)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0, 0, 1,     没有人用的答案不要问",
    "3, 2, 2, 2, 100, 99,  没有人用的答案不要问",
    "0, 1, 0, 0, 0, 1,     问的是看法",
    "0, 9, 1, 3, 41, 31,   问的是看法",
    "0, 0, 1, 0, 0, 1,     一次问了两件事",
    "0, 0, 2, 5, 50, 40,   一次问了两件事",
    "0, 0, 0, 1, 40, 30,   没有说明怎么填",
    "0, 0, 0, 2, 40.1, 31, 没有说明怎么填",
    "0, 0, 0, 0, 40.1, 5,  文字题超过四成",
    "0, 0, 0, 0, 100, 31,  文字题超过四成",
    "0, 0, 0, 0, 40, 31,   超过三十题",
    "0, 0, 0, 0, 0, 100,   超过三十题"
  })
  void sendsAnythingElseBackWithTheReason(
      int unused,
      int opinions,
      int doubles,
      int unguided,
      double freeText,
      int questions,
      String reason) {
    assertThat(refusal(unused, opinions, doubles, unguided, freeText, questions))
        .contains(reason)
        .contains("L2.2");
  }

  private String refusal(
      int unused, int opinions, int doubles, int unguided, double freeText, int questions) {
    var rows =
        table.evaluate(
            Map.of(
                "questionsWithoutUse", unused,
                "opinionQuestions", opinions,
                "doubleQuestions", doubles,
                "questionsWithoutGuidance", unguided,
                "freeTextPercent", freeText,
                "questionCount", questions));
    assertThat(rows).hasSize(1);
    return (String) rows.get(0).get("questionnaireRefusal");
  }
}
