package io.qunflow.lifecycle.questionnaire;

import io.qunflow.lifecycle.questionnaire.Condition.Match;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Questionnaires and answers by chance, from a seed. */
final class AnyQuestionnaire {

  static final List<String> WORDS =
      List.of(
          "上周来了几次？",
          "<script>alert('x')</script>",
          "\"><img src=x onerror=alert(1)>",
          "{{7*7}} ${7*7} [[7*7]]",
          "小明😀👨‍👩‍👧‍👦𠮷",
          "مرحبا ‮abc",
          "a\u0000b\u0007c",
          "half \uD83D of it",
          "line\r\nline\u2028line",
          "'; DROP TABLE member; --",
          "１２３",
          "0",
          "-3",
          "5",
          "1e999999999",
          "2026-11-22",
          "2026年2月30日",
          "2026/1/2",
          "x".repeat(3000),
          "😀".repeat(2100));

  private final Random random;

  AnyQuestionnaire(long seed) {
    random = new Random(seed);
  }

  Questionnaire questionnaire() {
    var questions = new ArrayList<Question>();
    int page = 1;
    for (int i = 0; i < 1 + random.nextInt(7); i++) {
      var question = question("q" + i).onPage(page += i > 0 && random.nextInt(3) == 0 ? 1 : 0);
      if (i > 0 && random.nextBoolean()) {
        question = question.shownIf(condition(questions));
      }
      questions.add(random.nextBoolean() ? question.asRequired() : question);
    }
    return new Questionnaire(
        "题 " + word(90), random.nextBoolean() ? "zh" : "en", word(500), word(500), 7, questions);
  }

  private Question question(String key) {
    var kind = pick(List.of(QuestionKind.values()));
    var question = Question.of(key, kind, "问 " + short200()).withGuidance(word(200));
    if (random.nextBoolean()) {
      question = question.withUse(short200(), "fact_" + key);
    }
    return switch (kind) {
      case SINGLE -> question.withOptions(options());
      case MULTIPLE -> question.withOptions(options()).withBounds(0, 2);
      case NUMBER -> question.withBounds(-5, 10);
      case SCALE -> question.withBounds(1, 5);
      case MATRIX ->
          question
              .withUse(question.answerUse(), "")
              .withOptions(options())
              .withRows(List.of(Option.of("r1", "行一"), Option.of("r2", "行二")));
      case DATE, SHORT_TEXT, LONG_TEXT -> question;
    };
  }

  private List<Option> options() {
    return List.of(
        Option.of("a", "甲 " + word(60)),
        Option.of("b", "乙😀"),
        new Option("other", "其他", random.nextBoolean(), false),
        new Option("none", "都没有", false, true));
  }

  private Condition condition(List<Question> before) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      var question = pick(before);
      var field = pick(question.fields());
      terms.add(
          switch (question.kind()) {
            case NUMBER, SCALE ->
                new Term(field, pick(List.of(Operator.AT_LEAST, Operator.AT_MOST)), List.of("3"));
            case SINGLE, MULTIPLE, MATRIX ->
                new Term(
                    field,
                    pick(List.of(Operator.IS, Operator.IS_NOT)),
                    List.of(pick(List.of("a", "b", "other"))));
            default ->
                new Term(field, pick(List.of(Operator.ANSWERED, Operator.NOT_ANSWERED)), List.of());
          });
    }
    return new Condition(pick(List.of(Match.values())), terms);
  }

  /** Anything: fields that exist and that do not, values that fit and that do not. */
  Answers anyAnswers(Questionnaire questionnaire) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (var question : questionnaire.questions()) {
      for (var field : question.fields()) {
        if (random.nextInt(4) > 0) {
          byField.put(field, values());
        }
      }
    }
    byField.put(word(40), values());
    byField.put("q1.", values());
    byField.put(null, null);
    return new Answers(byField);
  }

  private List<String> values() {
    var values = new ArrayList<String>();
    for (int i = 0; i < random.nextInt(4); i++) {
      values.add(
          random.nextBoolean()
              ? pick(List.of("a", "b", "other", "none", "3", "2026-11-22"))
              : random.nextInt(9) == 0 ? null : pick(WORDS));
    }
    return values;
  }

  /** Answers to everything that is shown, as the questions ask for them. */
  Answers fittingAnswers(Questionnaire questionnaire) {
    var answers = Answers.NONE;
    for (var question : questionnaire.questions()) {
      if (Visibility.holds(question, answers)) {
        answers = answers.with(new Answers(fitting(question)));
      }
    }
    return answers;
  }

  private Map<String, List<String>> fitting(Question question) {
    var given = new LinkedHashMap<String, List<String>>();
    switch (question.kind()) {
      case SINGLE -> given.put(question.key(), List.of(pick(List.of("a", "b", "other", "none"))));
      case MULTIPLE ->
          given.put(
              question.key(), pick(List.of(List.of("a"), List.of("a", "other"), List.of("none"))));
      case MATRIX -> question.fields().forEach(field -> given.put(field, List.of("b")));
      case NUMBER -> given.put(question.key(), List.of(pick(List.of("-5", "0", "2.5", "10"))));
      case SCALE -> given.put(question.key(), List.of("" + (1 + random.nextInt(5))));
      case DATE -> given.put(question.key(), List.of("2026-02-28"));
      default -> given.put(question.key(), List.of("小明😀 <b>"));
    }
    question
        .option("other")
        .filter(Option::open)
        .filter(other -> question.kind() != QuestionKind.MATRIX)
        .filter(other -> given.get(question.key()).contains("other"))
        .ifPresent(other -> given.put(question.field(other), List.of("园艺")));
    return given;
  }

  Optional<Question> hidden(Questionnaire questionnaire, Answers kept) {
    var shown = Visibility.shown(questionnaire, kept);
    return questionnaire.questions().stream().filter(q -> !shown.contains(q)).findFirst();
  }

  private String short200() {
    return word(150);
  }

  private String word(int most) {
    var word = pick(WORDS);
    return word.substring(0, Math.min(most, word.length()));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
