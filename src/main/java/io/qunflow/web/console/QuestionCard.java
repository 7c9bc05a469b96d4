package io.qunflow.web.console;

import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Condition.Match;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A question in the editor.
 *
 * @param index from 0
 * @param unfolded whether its fields are shown
 * @param begins whether a page begins with it
 * @param faults why it cannot be kept, in words
 * @param earlier what a condition may look at
 */
record QuestionCard(
    int index,
    Question question,
    boolean unfolded,
    boolean begins,
    boolean last,
    List<String> faults,
    List<Field> earlier,
    List<TermCard> terms) {

  /** A field of an earlier question, with the words to find it by. */
  record Field(String field, int number, String words, Question question) {}

  /**
   * @param operators that make sense for the field
   * @param options to pick from; empty when the value is typed
   * @param typed whether a value is typed
   * @param before whether the question it looks at stands before
   */
  record TermCard(
      Term term, List<Operator> operators, List<Option> options, boolean typed, boolean before) {}

  static QuestionCard of(int index, List<Question> all, boolean unfolded, List<String> faults) {
    var question = all.get(index);
    var earlier = fields(all.subList(0, index));
    return new QuestionCard(
        index,
        question,
        unfolded || !faults.isEmpty(),
        index > 0 && question.page() > all.get(index - 1).page(),
        index == all.size() - 1,
        faults,
        earlier,
        question.showIf().map(Condition::terms).orElse(List.of()).stream()
            .map(term -> term(term, earlier, fields(all)))
            .toList());
  }

  public int number() {
    return index + 1;
  }

  public Match match() {
    return question.showIf().map(Condition::match).orElse(Match.ALL);
  }

  public String min() {
    return question.min().map(BigDecimal::toPlainString).orElse("");
  }

  public String max() {
    return question.max().map(BigDecimal::toPlainString).orElse("");
  }

  private static List<Field> fields(List<Question> before) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < before.size(); i++) {
      var question = before.get(i);
      if (question.kind() == QuestionKind.MATRIX) {
        for (var row : question.rows()) {
          fields.add(
              new Field(
                  question.field(row), i + 1, question.text() + " · " + row.text(), question));
        }
      } else {
        fields.add(new Field(question.key(), i + 1, question.text(), question));
      }
    }
    return fields;
  }

  /** A question moved behind this one is still known, so that its condition is not lost. */
  private static TermCard term(Term term, List<Field> earlier, List<Field> all) {
    var asked = all.stream().filter(f -> f.field().equals(term.field())).findFirst();
    var kind = asked.map(field -> field.question().kind()).orElse(QuestionKind.NUMBER);
    boolean answered =
        term.operator() == Operator.ANSWERED || term.operator() == Operator.NOT_ANSWERED;
    return new TermCard(
        term,
        operators(kind),
        answered || !kind.hasOptions() ? List.of() : asked.get().question().options(),
        !answered && !kind.hasOptions(),
        earlier.stream().anyMatch(f -> f.field().equals(term.field())));
  }

  private static List<Operator> operators(QuestionKind kind) {
    if (kind.hasOptions()) {
      return List.of(Operator.IS, Operator.IS_NOT, Operator.ANSWERED, Operator.NOT_ANSWERED);
    }
    return kind.isText()
        ? List.of(Operator.ANSWERED, Operator.NOT_ANSWERED)
        : List.of(
            Operator.AT_LEAST,
            Operator.AT_MOST,
            Operator.IS,
            Operator.ANSWERED,
            Operator.NOT_ANSWERED);
  }
}
