package io.qunflow.web.console;

import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Condition.Match;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * A questionnaire as the editor sends it: {@code q2.text}, {@code q2.o0.key}, {@code q2.t1.value}
 * …; numbers from 0. What cannot be read counts as not said.
 */
final class QuestionnaireForm {

  private static final int MOST_QUESTIONS = 200;
  private static final int MOST_PARTS = 100;

  private final MultiValueMap<String, String> fields;

  private QuestionnaireForm(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  static Questionnaire read(MultiValueMap<String, String> fields) {
    return new QuestionnaireForm(fields).questionnaire();
  }

  private Questionnaire questionnaire() {
    var questions = new ArrayList<Question>();
    int page = 1;
    for (int i = 0; i < MOST_QUESTIONS && has("q" + i + ".key"); i++) {
      page += i > 0 && has("q" + i + ".break") ? 1 : 0;
      questions.add(question("q" + i + ".").onPage(page));
    }
    return new Questionnaire(
        text("title"),
        text("language"),
        text("introduction"),
        text("thanks"),
        number("days").map(BigDecimal::intValue).orElse(0),
        questions);
  }

  private Question question(String at) {
    var kind = word(QuestionKind.class, at + "kind", QuestionKind.SINGLE);
    return new Question(
        text(at + "key"),
        kind,
        text(at + "text"),
        text(at + "guidance"),
        has(at + "required"),
        kind.hasOptions() ? options(at + "o") : List.of(),
        kind == QuestionKind.MATRIX ? options(at + "r") : List.of(),
        isBounded(kind) ? number(at + "min") : Optional.empty(),
        isBounded(kind) ? number(at + "max") : Optional.empty(),
        kind == QuestionKind.SCALE ? text(at + "low") : "",
        kind == QuestionKind.SCALE ? text(at + "high") : "",
        condition(at),
        text(at + "use"),
        text(at + "fact"),
        1);
  }

  private static boolean isBounded(QuestionKind kind) {
    return kind == QuestionKind.MULTIPLE
        || kind == QuestionKind.NUMBER
        || kind == QuestionKind.SCALE
        || kind.isText();
  }

  private List<Option> options(String at) {
    var options = new ArrayList<Option>();
    for (int j = 0; j < MOST_PARTS && has(at + j + ".key"); j++) {
      options.add(
          new Option(
              text(at + j + ".key"),
              text(at + j + ".text"),
              has(at + j + ".open"),
              has(at + j + ".alone")));
    }
    return options;
  }

  private Optional<Condition> condition(String at) {
    var terms = new ArrayList<Term>();
    for (int j = 0; j < MOST_PARTS && has(at + "t" + j + ".field"); j++) {
      var term = at + "t" + j + ".";
      var values = fields.getOrDefault(term + "value", List.of());
      terms.add(
          new Term(
              text(term + "field"),
              word(Operator.class, term + "op", Operator.ANSWERED),
              values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList()));
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition(word(Match.class, at + "match", Match.ALL), terms));
  }

  private boolean has(String field) {
    return fields.containsKey(field);
  }

  private String text(String field) {
    var text = fields.getFirst(field);
    return text == null ? "" : text;
  }

  private Optional<BigDecimal> number(String field) {
    var text = text(field).strip();
    if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private <E extends Enum<E>> E word(Class<E> type, String field, E otherwise) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text(field))) {
        return constant;
      }
    }
    return otherwise;
  }
}
