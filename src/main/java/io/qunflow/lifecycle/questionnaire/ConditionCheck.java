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
      int number, Question question, Map<String, Question> before, Map<String, Question> all) {
    var check = new ConditionCheck(number);
    question.showIf().ifPresent(condition -> check.condition(condition, before, all));
    return check.faults;
  }

  private void condition(
      Condition condition, Map<String, Question> before, Map<String, Question> all) {
    if (condition.terms().isEmpty()) {
      fault(Fault.Code.NO_TERM);
    }
    for (var term : condition.terms()) {
      var question = before.get(term.field());
      if (question != null) {
        term(term, question);
      } else if (all.containsKey(term.field())) {
        fault(Fault.Code.LATER_FIELD, term.field());
      } else {
        fault(Fault.Code.UNKNOWN_FIELD, Texts.cut(term.field()));
      }
    }
  }

  private void term(Term term, Question question) {
    boolean asksForValue =
        term.operator() != Operator.ANSWERED && term.operator() != Operator.NOT_ANSWERED;
    if (asksForValue && term.values().isEmpty()) {
      fault(Fault.Code.NO_VALUE);
      return;
    }
    boolean compares = term.operator() == Operator.AT_LEAST || term.operator() == Operator.AT_MOST;
    boolean choice = question.kind().hasOptions() && isPicked(term, question);
    if (compares && (choice || question.kind().isText())) {
      fault(Fault.Code.NOT_A_FIGURE_FIELD, term.field());
    } else if (asksForValue) {
      term.values().stream()
          .filter(value -> choice ? question.option(value).isEmpty() : !fits(question, value))
          .forEach(value -> fault(Fault.Code.UNKNOWN_VALUE, Texts.cut(value), term.field()));
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
