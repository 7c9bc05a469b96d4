package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireEditTest {

  static final List<Option> TWO = List.of(Option.of("o1", "甲"), Option.of("o2", "乙"));
  static final Question FIRST =
      Question.of("q1", QuestionKind.SINGLE, "一").withOptions(TWO).withUse("用", "industry");
  static final Question SECOND = Question.of("q2", QuestionKind.DATE, "二").onPage(2);
  static final Question THIRD = Question.of("q3", QuestionKind.NUMBER, "三").onPage(2);
  static final Questionnaire THREE =
      new Questionnaire("问", "zh", "", "", 7, List.of(FIRST, SECOND, THIRD));

  @ParameterizedTest
  @CsvSource({
    "up:2,     q1 q3 q2, 1",
    "up:0,     q1 q2 q3, 0",
    "down:0,   q2 q1 q3, 1",
    "down:2,   q1 q2 q3, 2",
    "remove:1, q1 q3,    1",
    "remove:2, q1 q2,    1",
    "copy:0,   q1 q4 q2 q3, 1",
    "add:DATE, q1 q2 q3 q4, 3"
  })
  void movesAddsAndRemovesQuestions(String action, String keys, int focus) {
    var result = QuestionnaireEdit.apply(THREE, action, "");

    assertThat(result.questionnaire().questions().stream().map(Question::key))
        .containsExactly(keys.strip().split(" "));
    assertThat(result.focus()).isEqualTo(focus);
  }

  @ParameterizedTest
  @CsvSource({"up:1, 1 1 1", "down:1, 1 1 2", "remove:1, 1 1", "copy:1, 1 2 2 2", "remove:0, 1 1"})
  void aPageBeginsWithTheSameQuestionAndNoPageIsLeftOut(String action, String pages) {
    assertThat(
            QuestionnaireEdit.apply(THREE, action, "").questionnaire().questions().stream()
                .map(question -> "" + question.page()))
        .containsExactly(pages.split(" "));
  }

  @Test
  void addsOptionsALineEachUnderKeysOfTheirOwn() {
    var one = options("addOption:0", "");
    var three = options("addOption:0", " 丙 \n\n丁😀\r\n<b>戊</b>");

    assertThat(one).containsExactly(TWO.get(0), TWO.get(1), Option.of("o3", ""));
    assertThat(three.subList(2, 5))
        .containsExactly(Option.of("o3", "丙"), Option.of("o4", "丁😀"), Option.of("o5", "<b>戊</b>"));
    assertThat(options("removeOption:0:0", "")).containsExactly(TWO.get(1));
    assertThat(options("upOption:0:1", "")).containsExactly(TWO.get(1), TWO.get(0));
  }

  @Test
  void putsAConditionOnTheQuestionBeforeAndTakesItAway() {
    var with = QuestionnaireEdit.apply(THREE, "addTerm:1", "").questionnaire();
    var without = QuestionnaireEdit.apply(with, "removeTerm:1:0", "").questionnaire();

    assertThat(with.questions().get(1).showIf().orElseThrow().terms())
        .containsExactly(new Condition.Term("q1", Condition.Operator.ANSWERED, List.of()));
    assertThat(without).isEqualTo(THREE);
    assertThat(QuestionnaireEdit.apply(THREE, "addTerm:0", "").questionnaire()).isEqualTo(THREE);
  }

  @Test
  void aCopyFillsNoFactTwice() {
    var copied = QuestionnaireEdit.apply(THREE, "copy:0", "").questionnaire().questions().get(1);

    assertThat(copied.options()).isEqualTo(TWO);
    assertThat(copied.factKey()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "up",
        "up:x",
        "up:99",
        "remove:-1",
        "removeOption:0",
        "removeOption:0:9",
        "removeTerm:1:0",
        "upOption:0:0",
        "nothing:1",
        "refresh",
        "removeRow:0:0",
        "up:99999999999"
      })
  void anythingElseChangesNothing(String action) {
    assertThat(QuestionnaireEdit.apply(THREE, action, "").questionnaire()).isEqualTo(THREE);
  }

  private static List<Option> options(String action, String more) {
    return QuestionnaireEdit.apply(THREE, action, more)
        .questionnaire()
        .questions()
        .get(0)
        .options();
  }
}
