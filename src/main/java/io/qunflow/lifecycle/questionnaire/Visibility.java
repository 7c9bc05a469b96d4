package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which questions are shown, by the answers so far. */
public final class Visibility {

  private Visibility() {}

  /** The questions that are shown, in order. What a hidden question was answered does not count. */
  public static List<Question> shown(Questionnaire questionnaire, Answers answers) {
    var shown = new ArrayList<Question>();
    var counted = Answers.NONE;
    for (var question : questionnaire.questions()) {
      if (holds(question, counted)) {
        shown.add(question);
        counted = counted.with(only(question, answers));
      }
    }
    return List.copyOf(shown);
  }

  /** The answers in the fields of this question. */
  static Answers only(Question question, Answers answers) {
    var own = new java.util.LinkedHashMap<String, List<String>>();
    question.fields().forEach(field -> own.put(field, answers.values(field)));
    return new Answers(own);
  }

  /** By the answers to the questions before it. */
  static boolean holds(Question question, Answers answers) {
    if (question.showIf().isEmpty()) {
      return true;
    }
    var condition = question.showIf().get();
    Predicate<Condition.Term> holds = term -> holds(term, answers.values(term.field()));
    return condition.match() == Condition.Match.ALL
        ? condition.terms().stream().allMatch(holds)
        : condition.terms().stream().anyMatch(holds);
  }

  private static boolean holds(Condition.Term term, List<String> answered) {
    return switch (term.operator()) {
      case IS -> answered.stream().anyMatch(term.values()::contains);
      case IS_NOT -> !answered.isEmpty() && answered.stream().noneMatch(term.values()::contains);
      case ANSWERED -> !answered.isEmpty();
      case NOT_ANSWERED -> answered.isEmpty();
      case AT_LEAST -> compares(answered, term.values(), order -> order >= 0);
      case AT_MOST -> compares(answered, term.values(), order -> order <= 0);
    };
  }

  private static boolean compares(
      List<String> answered, List<String> bounds, Predicate<Integer> wanted) {
    if (answered.isEmpty() || bounds.isEmpty()) {
      return false;
    }
    return compare(answered.get(0), bounds.get(0)).filter(wanted).isPresent();
  }

  /** Figures by amount, days by calendar; empty for anything else. */
  private static java.util.Optional<Integer> compare(String answer, String bound) {
    var figure = Figures.parse(answer);
    var limit = Figures.parse(bound);
    if (figure.isPresent() && limit.isPresent()) {
      return limit.map((BigDecimal of) -> figure.get().compareTo(of));
    }
    var day = Figures.parseDay(answer);
    var latest = Figures.parseDay(bound);
    return day.flatMap(d -> latest.map((LocalDate of) -> d.compareTo(of)));
  }
}
