package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.questionnaire.Condition.Match;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import io.qunflow.lifecycle.questionnaire.Fault.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireCheckTest {

  static final List<Option> TWO = List.of(Option.of("a", "甲"), Option.of("b", "乙"));
  static final Question NUMBER = Question.of("n", QuestionKind.NUMBER, "几次？");
  static final Question SINGLE = Question.of("s", QuestionKind.SINGLE, "哪个？").withOptions(TWO);

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Code.NO_TEXT, Question.of("q", QuestionKind.DATE, " ")),
        fault(Code.UNFIT_KEY, Question.of("第一题", QuestionKind.DATE, "哪天？")),
        fault(Code.SAME_KEY, NUMBER, NUMBER),
        fault(Code.WORDS_TOO_LONG, Question.of("q", QuestionKind.DATE, "😀".repeat(201))),
        fault(Code.TOO_FEW_OPTIONS, SINGLE.withOptions(TWO.subList(0, 1))),
        fault(Code.TOO_MANY_OPTIONS, SINGLE.withOptions(options(61))),
        fault(Code.OPTION_WITHOUT_TEXT, SINGLE.withOptions(with(Option.of("c", " ")))),
        fault(Code.SAME_OPTION, SINGLE.withOptions(with(Option.of("c", "甲")))),
        fault(Code.SAME_OPTION, SINGLE.withOptions(with(Option.of("a", "丙")))),
        fault(Code.UNFIT_OPTION_KEY, SINGLE.withOptions(with(Option.of("a.b", "丙")))),
        fault(Code.NO_ROWS, Question.of("m", QuestionKind.MATRIX, "各几次？").withOptions(TWO)),
        fault(Code.BOUNDS_CROSSED, NUMBER.withBounds(3, 2)),
        fault(Code.BOUNDS_UNFIT, NUMBER.withBounds(0, 1_000_000_000_000L)),
        fault(Code.BOUNDS_UNFIT, bounded(NUMBER, "1e999999999")),
        fault(Code.BOUNDS_UNFIT, Question.of("t", QuestionKind.SHORT_TEXT, "写").withBounds(0, 201)),
        fault(Code.SCALE_UNFIT, Question.of("c", QuestionKind.SCALE, "几分？")),
        fault(Code.SCALE_UNFIT, Question.of("c", QuestionKind.SCALE, "几分？").withBounds(0, 11)),
        fault(Code.SCALE_UNFIT, bounded(Question.of("c", QuestionKind.SCALE, "几分？"), "2.5")),
        fault(Code.UNKNOWN_FIELD, SINGLE, NUMBER.shownIf(Condition.is("x", "a"))),
        fault(Code.LATER_FIELD, NUMBER.shownIf(Condition.is("s", "a")), SINGLE),
        fault(Code.LATER_FIELD, SINGLE.shownIf(Condition.is("s", "a"))),
        fault(Code.UNKNOWN_VALUE, SINGLE, NUMBER.shownIf(Condition.is("s", "c"))),
        fault(Code.UNKNOWN_VALUE, NUMBER, SINGLE.shownIf(Condition.is("n", "many"))),
        fault(Code.NO_VALUE, SINGLE, NUMBER.shownIf(Condition.is("s"))),
        fault(Code.NO_TERM, SINGLE, NUMBER.shownIf(new Condition(Match.ANY, List.of()))),
        fault(
            Code.NOT_A_FIGURE_FIELD,
            SINGLE,
            NUMBER.shownIf(
                new Condition(Match.ALL, List.of(new Term("s", Operator.AT_MOST, List.of("a")))))),
        fault(
            Code.PAGE_BACKWARDS,
            SINGLE,
            NUMBER.onPage(2),
            Question.of("d", QuestionKind.DATE, "?")),
        fault(Code.PAGE_SKIPPED, SINGLE, NUMBER.onPage(3)),
        fault(Code.PAGE_SKIPPED, SINGLE.onPage(2)),
        fault(Code.UNFIT_FACT, SINGLE.withUse("", "x".repeat(65))),
        fault(Code.SAME_FACT, SINGLE.withUse("", "f"), NUMBER.withUse("", "f")),
        fault(
            Code.FACT_OF_MATRIX,
            Question.of("m", QuestionKind.MATRIX, "各几次？")
                .withOptions(TWO)
                .withRows(TWO)
                .withUse("", "f")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheFaultOfTheLastQuestionThatHasIt(Code code, List<Question> questions) {
    assertThat(QuestionnaireCheck.check(asking("zh", 7, questions)))
        .extracting(Fault::code)
        .containsExactly(code);
  }

  @Test
  void namesWhatIsWrongWithTheWhole() {
    var many = new ArrayList<Question>();
    for (int i = 0; i < 101; i++) {
      many.add(Question.of("q" + i, QuestionKind.DATE, "哪天？"));
    }

    assertThat(QuestionnaireCheck.check(new Questionnaire(" ", "fr", "", "", 61, List.of())))
        .extracting(Fault::code)
        .containsExactly(
            Code.NO_TITLE, Code.UNKNOWN_LANGUAGE, Code.DAYS_OUTSIDE, Code.NO_QUESTIONS);
    assertThat(QuestionnaireCheck.check(asking("en", 1, many)))
        .extracting(Fault::code)
        .containsExactly(Code.TOO_MANY_QUESTIONS);
    assertThat(QuestionnaireCheck.check(asking("en", 60, many.subList(0, 100)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsInBothLanguages(Code code) {
    var fault = new Fault(2, code, List.of("11", "22"));

    assertThat(fault.inWords(Locale.CHINESE)).startsWith("第 2 题：").doesNotContain("{");
    assertThat(fault.inWords(Locale.ENGLISH))
        .startsWith("Question 2: ")
        .doesNotContain("{")
        .isNotEqualTo(fault.inWords(Locale.CHINESE));
  }

  private static Arguments fault(Code code, Question... questions) {
    return Arguments.of(code, List.of(questions));
  }

  private static Questionnaire asking(String language, int days, List<Question> questions) {
    return new Questionnaire("问", language, "", "", days, questions);
  }

  private static List<Option> with(Option further) {
    return Stream.concat(TWO.stream(), Stream.of(further)).toList();
  }

  private static List<Option> options(int count) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < count; i++) {
      options.add(Option.of("o" + i, "项 " + i));
    }
    return options;
  }

  private static Question bounded(Question question, String most) {
    return new Question(
        question.key(),
        question.kind(),
        question.text(),
        "",
        false,
        List.of(),
        List.of(),
        Optional.of(BigDecimal.ONE),
        Optional.of(new BigDecimal(most)),
        "",
        "",
        Optional.empty(),
        "",
        "",
        1);
  }
}
