package io.qunflow.lifecycle.questionnaire;

import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the condition of a question can ever be decided. */
final class ConditionCheck {

  private final int number;
  private final List<Fault> faults = new ArrayList<>();

  private ConditionCheck(int number) {
    this.number = number;
  }

  /**
   * @param before fields of the questions before it
   * @param all fields of all questions
   */
  static List<Fault> check(
      int number, Question question, Map<String, AskedField> before, Map<String, AskedField> all) {
    var check = new ConditionCheck(number);
    question.showIf().ifPresent(condition -> check.condition(condition, before, all));
    return check.faults;
  }

  private void condition(
      Condition condition, Map<String, AskedField> before, Map<String, AskedField> all) {
    if (condition.terms().isEmpty()) {
      fault(Fault.Code.NO_TERM);
    }
    for (var term : condition.terms()) {
      var asked = before.get(term.field());
      var later = all.get(term.field());
      if (asked != null) {
        term(term, asked);
      } else if (later != null) {
        fault(Fault.Code.LATER_FIELD, later.number(), Texts.brief(later.name()));
      } else {
        fault(Fault.Code.UNKNOWN_FIELD, Texts.brief(term.field()));
      }
    }
  }

  private void term(Term term, AskedField asked) {
    var question = asked.question();
    var name = Texts.brief(asked.name());
    boolean asksForValue =
        term.operator() != Operator.ANSWERED && term.operator() != Operator.NOT_ANSWERED;
    if (asksForValue && term.values().isEmpty()) {
      fault(Fault.Code.NO_VALUE);
      return;
    }
    boolean compares = term.operator() == Operator.AT_LEAST || term.operator() == Operator.AT_MOST;
    boolean choice = question.kind().hasOptions() && isPicked(term, question);
    if (compares && (choice || question.kind().isText())) {
      fault(Fault.Code.NOT_A_FIGURE_FIELD, asked.number(), name);
    } else if (asksForValue) {
      term.values().stream()
          .filter(value -> choice ? question.option(value).isEmpty() : !fits(question, value))
          .forEach(
              value -> fault(Fault.Code.UNKNOWN_VALUE, Texts.brief(value), asked.number(), name));
    }
  }

  /** Whether the field holds keys of options rather than the words to an open one. */
  private static boolean isPicked(Term term, Question question) {
    return question.kind() == QuestionKind.MATRIX || term.field().equals(question.key());
  }

  private static boolean fits(Question question, String value) {
    return switch (question.kind()) {
      case NUMBER, SCALE -> Figures.parse(value).isPresent();
      case DATE -> Figures.parseDay(value).isPresent();
      default -> true;
    };
  }

  private void fault(Fault.Code code, Object... args) {
    faults.add(Fault.of(number, code, args));
  }
}
