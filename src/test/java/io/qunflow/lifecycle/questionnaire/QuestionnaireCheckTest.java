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
    var fault = new Fault(2, code, List.of("11", "22", "33"));

    assertThat(fault.inWords(Locale.CHINESE)).startsWith("第 2 题：").doesNotContain("{");
    assertThat(fault.inWords(Locale.ENGLISH))
        .startsWith("Question 2: ")
        .doesNotContain("{")
        .isNotEqualTo(fault.inWords(Locale.CHINESE));
  }

  @Test
  void namesTheQuestionAConditionLooksAtByItsNumberAndWords() {
    var rows = Question.of("q7", QuestionKind.MATRIX, "各几次？").withOptions(TWO).withRows(TWO);
    var asked =
        List.of(
            SINGLE,
            NUMBER.shownIf(Condition.is("s", "c")),
            Question.of("q3", QuestionKind.DATE, "哪天？").shownIf(Condition.is("q7.b", "a")),
            rows,
            Question.of("q8", QuestionKind.DATE, "还有哪天？")
                .shownIf(
                    new Condition(
                        Match.ALL, List.of(new Term("q7.a", Operator.AT_LEAST, List.of("a"))))),
            Question.of("q9", QuestionKind.DATE, "多".repeat(60)),
            Question.of("q10", QuestionKind.NUMBER, "几个？").shownIf(Condition.is("q9", "不是日期")));

    assertThat(QuestionnaireCheck.check(asking("zh", 7, asked)))
        .extracting(fault -> fault.inWords(Locale.CHINESE))
        .containsExactly(
            "第 2 题：显示条件里的“c”不是第 1 题“哪个？”的答案。请重新选。",
            "第 3 题：显示条件看的是第 4 题“各几次？ · 乙”，它不在这一题前面。条件只能看前面的题。",
            "第 5 题：显示条件看的第 4 题“各几次？ · 甲”不是数字、量表或日期，不能比大小。",
            "第 7 题：显示条件里的“不是日期”不是第 6 题“" + "多".repeat(40) + "…”的答案。请重新选。");
    assertThat(QuestionnaireCheck.check(asking("en", 7, asked)).get(1).inWords(Locale.ENGLISH))
        .isEqualTo(
            "Question 3: The condition looks at question 4, “各几次？ · 乙”, which does not come"
                + " before this one. A condition looks at earlier questions only.");
  }

  @Test
  void namesTheQuestionThatHasTheKeyAlready() {
    assertThat(QuestionnaireCheck.check(asking("zh", 7, List.of(SINGLE, NUMBER, SINGLE))))
        .extracting(fault -> fault.inWords(Locale.CHINESE))
        .containsExactly("第 3 题：标识“s”和第 1 题重复。请换一个。");
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
