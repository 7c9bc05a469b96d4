package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.questionnaire.AnswerError.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

  static final List<Option> OPTIONS =
      List.of(
          Option.of("a", "甲"),
          Option.of("b", "乙"),
          new Option("other", "其他", true, false),
          new Option("none", "都没有", false, true));

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void neverThrowsAndKeepsOnlyWhatIsShownAndFitsTheDatabase(
      @ForAll long seed, @ForAll boolean complete) {
    var any = new AnyQuestionnaire(seed);
    var questionnaire = any.questionnaire();

    var checked = AnswerCheck.check(questionnaire, any.anyAnswers(questionnaire), complete);

    var shown = Visibility.shown(questionnaire, checked.answers());
    var fields = shown.stream().flatMap(question -> question.fields().stream()).toList();
    assertThat(fields).containsAll(checked.answers().byField().keySet());
    assertThat(shown.stream().map(Question::key).toList()).containsAll(checked.errors().keySet());
    assertThat(checked.answers().byField().values().stream().flatMap(List::stream))
        .allSatisfy(
            value -> {
              assertThat(value.codePointCount(0, value.length())).isBetween(1, 2000);
              assertThat(value.codePoints())
                  .noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))
                  .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            });
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void keepsTheSameWhenCheckedAgain(@ForAll long seed, @ForAll boolean complete) {
    var any = new AnyQuestionnaire(seed);
    var questionnaire = any.questionnaire();

    var once = AnswerCheck.check(questionnaire, any.anyAnswers(questionnaire), complete).answers();

    assertThat(AnswerCheck.check(questionnaire, once, complete).answers()).isEqualTo(once);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void takesWhatWasAskedForAsItIs(@ForAll long seed) {
    var any = new AnyQuestionnaire(seed);
    var questionnaire = any.questionnaire();
    var answers = any.fittingAnswers(questionnaire);

    assertThat(AnswerCheck.check(questionnaire, answers, true))
        .isEqualTo(new CheckedAnswers(answers, Map.of()));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void nothingRequiredIsMissingInWhatFits(@ForAll long seed) {
    var any = new AnyQuestionnaire(seed);
    var questionnaire = any.questionnaire();
    var given = new ArrayList<>(any.fittingAnswers(questionnaire).byField().entrySet());
    given.removeIf(entry -> (entry.getKey().hashCode() + seed) % 3 == 0);
    var some =
        new Answers(
            given.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    var checked = AnswerCheck.check(questionnaire, some, true);

    var missing =
        Visibility.shown(questionnaire, checked.answers()).stream()
            .filter(Question::required)
            .filter(question -> isMissing(question, checked.answers()))
            .map(Question::key)
            .toList();
    assertThat(checked.errors().keySet()).containsAll(missing);
  }

  private static boolean isMissing(Question question, Answers answers) {
    return question.kind() == QuestionKind.MATRIX
        ? question.fields().stream().anyMatch(field -> answers.values(field).isEmpty())
        : answers.values(question.key()).isEmpty();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void asksForNothingWhileItIsBeingFilledIn(@ForAll long seed) {
    var any = new AnyQuestionnaire(seed);
    var questionnaire = any.questionnaire();

    var checked = AnswerCheck.check(questionnaire, any.anyAnswers(questionnaire), false);

    assertThat(checked.errors().values().stream().map(AnswerError::code))
        .doesNotContainAnyElementsOf(
            EnumSet.of(Code.REQUIRED, Code.ROW_MISSING, Code.WORDS_MISSING, Code.TOO_FEW));
    assertThat(AnswerCheck.check(questionnaire, Answers.NONE, false).fits()).isTrue();
  }

  @Test
  void dropsTheAnswersToAQuestionThatIsHiddenAndToThoseThatHangOnIt() {
    var questionnaire =
        of(
            Question.of("in", QuestionKind.SINGLE, "加入了吗？")
                .withOptions(List.of(Option.of("yes", "加入了"), Option.of("no", "没有"))),
            Question.of("which", QuestionKind.SHORT_TEXT, "叫什么？")
                .shownIf(Condition.is("in", "yes"))
                .asRequired(),
            Question.of("since", QuestionKind.DATE, "哪天加入？")
                .shownIf(
                    new Condition(
                        Condition.Match.ALL,
                        List.of(
                            new Condition.Term("which", Condition.Operator.ANSWERED, List.of())))));
    var answers =
        new Answers(
            Map.of("in", List.of("no"), "which", List.of("商会"), "since", List.of("2026-11-22")));

    var checked = AnswerCheck.check(questionnaire, answers, true);

    assertThat(checked).isEqualTo(new CheckedAnswers(Answers.of("in", "no"), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SINGLE,   a,            a,    -",
        "SINGLE,   a|b,          a,    ONE_ONLY",
        "SINGLE,   x,            -,    NOT_AN_OPTION",
        "SINGLE,   other,        other, WORDS_MISSING",
        "SINGLE,   -,            -,    REQUIRED",
        "MULTIPLE, b|a,          a|b,  -",
        "MULTIPLE, a,            a,    TOO_FEW",
        "MULTIPLE, a|b|other,    a|b|other, TOO_MANY",
        "MULTIPLE, none,         none, -",
        "MULTIPLE, none|a,       a|none, NOT_TOGETHER",
        "NUMBER,   一二,         一二, NOT_A_NUMBER",
        "NUMBER,   ２.５０,       2.5,  -",
        "NUMBER,   1e9,          1e9,  NOT_A_NUMBER",
        "NUMBER,   0,            0,    TOO_LOW",
        "NUMBER,   4,            4,    TOO_HIGH",
        "SCALE,    2,            2,    -",
        "SCALE,    2.5,          2.5,  NOT_AN_OPTION",
        "SCALE,    9,            9,    TOO_HIGH",
        "DATE,     2026年2月28日, 2026-02-28, -",
        "DATE,     2026-02-30,   2026-02-30, NOT_A_DAY",
        "SHORT_TEXT, '   ',      -,    REQUIRED",
        "SHORT_TEXT, 一二三,      一二三, -",
        "SHORT_TEXT, 一二三四,    一二三四, TOO_LONG"
      })
  void saysWhatIsWrongAndKeepsWhatWasTyped(
      QuestionKind kind, String given, String kept, String error) {
    var question =
        Question.of("q", kind, "问")
            .withOptions(OPTIONS)
            .withBounds(
                kind == QuestionKind.MULTIPLE ? 2 : 1, kind == QuestionKind.MULTIPLE ? 2 : 3)
            .asRequired();
    var answers = given == null ? Answers.NONE : Answers.of("q", given.split("\\|"));

    var checked = AnswerCheck.check(of(question), answers, true);

    var code = error == null ? null : Code.valueOf(error.replace("TOO_LONG", "TOO_LONG"));
    assertThat(checked.errors().values().stream().map(AnswerError::code))
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(String.join("|", checked.answers().values("q"))).isEqualTo(kept == null ? "" : kept);
  }

  @Test
  void asksForEveryRowOfAMatrix() {
    var matrix =
        Question.of("m", QuestionKind.MATRIX, "各来了几次？")
            .withOptions(OPTIONS)
            .withRows(List.of(Option.of("one", "一群"), Option.of("two", "二群")))
            .asRequired();

    var checked = AnswerCheck.check(of(matrix), Answers.of("m.one", "a"), true);

    assertThat(checked.answers()).isEqualTo(Answers.of("m.one", "a"));
    assertThat(checked.errors())
        .isEqualTo(Map.of("m", new AnswerError(Code.ROW_MISSING, List.of("二群"))));
  }

  @Test
  void becomesFactsInWords() {
    var questionnaire =
        of(
            Question.of("trade", QuestionKind.SINGLE, "哪个行业？")
                .withOptions(OPTIONS)
                .withUse("", "industry"),
            Question.of("needs", QuestionKind.MULTIPLE, "要办什么？")
                .withOptions(OPTIONS)
                .withUse("", "need_business"),
            Question.of("visits", QuestionKind.NUMBER, "几次？").withUse("", "visits"),
            Question.of("hidden", QuestionKind.SHORT_TEXT, "写名字")
                .withUse("", "name")
                .shownIf(Condition.is("trade", "a")),
            Question.of("unbound", QuestionKind.SHORT_TEXT, "写名字"));
    var answers =
        new Answers(
            Map.of(
                "trade", List.of("other"),
                "trade.other", List.of("园艺😀"),
                "needs", List.of("a", "b"),
                "hidden", List.of("x"),
                "unbound", List.of("y")));

    assertThat(AnswerFacts.of(questionnaire, answers))
        .isEqualTo(Map.of("industry", "园艺😀", "need_business", "甲、乙"));
  }

  private static Questionnaire of(Question... questions) {
    return new Questionnaire("问", "zh", "", "", 7, List.of(questions));
  }
}
