package io.qunflow.web.console;

import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one button of the editor does to the questionnaire on the screen: a word and numbers from 0,
 * such as {@code up:3} or {@code removeOption:3:1}. Anything else changes nothing.
 */
final class QuestionnaireEdit {

  private final List<Question> questions;

  /** Whether a page begins with the question; goes with it. */
  private final List<Boolean> begins = new ArrayList<>();

  private int focus = -1;

  private QuestionnaireEdit(Questionnaire questionnaire) {
    questions = new ArrayList<>(questionnaire.questions());
    int page = 1;
    for (var question : questions) {
      begins.add(question.page() > page);
      page = question.page();
    }
  }

  /**
   * @param focus number of the question that was changed, from 0; -1 for none
   */
  record Result(Questionnaire questionnaire, int focus) {}

  /**
   * @param more options to add, a line each
   */
  static Result apply(Questionnaire questionnaire, String action, String more) {
    var edit = new QuestionnaireEdit(questionnaire);
    var parts = action.split(":", -1);
    edit.apply(parts, more);
    return new Result(edit.result(questionnaire), edit.focus);
  }

  private void apply(String[] parts, String more) {
    if (parts[0].equals("add")) {
      add(parts.length > 1 ? parts[1] : "");
      return;
    }
    int at = number(parts, 1);
    if (at < 0 || at >= questions.size()) {
      return;
    }
    focus = at;
    switch (parts[0]) {
      case "up" -> swap(at, at - 1);
      case "down" -> swap(at, at + 1);
      case "remove" -> remove(at);
      case "copy" -> copy(at);
      case "addOption" -> put(at, questions.get(at).withOptions(more(at, more)));
      case "removeOption" ->
          put(at, questions.get(at).withOptions(without(options(at), number(parts, 2))));
      case "upOption" ->
          put(at, questions.get(at).withOptions(moved(options(at), number(parts, 2))));
      case "addRow" ->
          put(at, questions.get(at).withRows(added(questions.get(at).rows(), "r", List.of(""))));
      case "removeRow" ->
          put(at, questions.get(at).withRows(without(questions.get(at).rows(), number(parts, 2))));
      case "addTerm" -> addTerm(at);
      case "removeTerm" -> removeTerm(at, number(parts, 2));
      default -> {}
    }
  }

  private void add(String kindWord) {
    var kind = QuestionKind.SINGLE;
    for (var known : QuestionKind.values()) {
      kind = known.name().equals(kindWord) ? known : kind;
    }
    questions.add(begun(Question.of(freeKey(), kind, "")));
    begins.add(false);
    focus = questions.size() - 1;
  }

  /** With what its kind needs, empty. */
  static Question begun(Question question) {
    var begun = question;
    if (begun.kind().hasOptions() && begun.options().isEmpty()) {
      begun = begun.withOptions(List.of(Option.of("o1", ""), Option.of("o2", "")));
    }
    if (begun.kind() == QuestionKind.MATRIX && begun.rows().isEmpty()) {
      begun = begun.withRows(List.of(Option.of("r1", ""), Option.of("r2", "")));
    }
    if (begun.kind() == QuestionKind.SCALE && begun.min().isEmpty() && begun.max().isEmpty()) {
      begun = begun.withBounds(1, 5);
    }
    return begun;
  }

  private void swap(int at, int with) {
    if (with >= 0 && with < questions.size()) {
      Collections.swap(questions, at, with);
      Collections.swap(begins, at, with);
      focus = with;
    }
  }

  private void remove(int at) {
    questions.remove(at);
    begins.remove(at);
    focus = Math.min(at, questions.size() - 1);
  }

  private void copy(int at) {
    questions.add(at + 1, questions.get(at).copiedAs(freeKey()));
    begins.add(at + 1, false);
    focus = at + 1;
  }

  private List<Option> options(int at) {
    return questions.get(at).options();
  }

  private List<Option> more(int at, String more) {
    var lines = more.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return added(options(at), "o", lines.isEmpty() ? List.of("") : lines);
  }

  private static List<Option> added(List<Option> options, String letter, List<String> texts) {
    var all = new ArrayList<>(options);
    for (var text : texts) {
      var used = all.stream().map(Option::key).collect(Collectors.toSet());
      all.add(Option.of(free(letter, used), text));
    }
    return all;
  }

  private static List<Option> without(List<Option> options, int index) {
    var left = new ArrayList<>(options);
    if (index >= 0 && index < left.size()) {
      left.remove(index);
    }
    return left;
  }

  private static List<Option> moved(List<Option> options, int index) {
    var moved = new ArrayList<>(options);
    if (index > 0 && index < moved.size()) {
      Collections.swap(moved, index, index - 1);
    }
    return moved;
  }

  private void addTerm(int at) {
    if (at == 0) {
      return;
    }
    var terms = new ArrayList<>(terms(at));
    var field = questions.get(at - 1).fields().stream().findFirst().orElse("");
    terms.add(new Term(field, Operator.ANSWERED, List.of()));
    put(at, questions.get(at).shownIf(new Condition(match(at), terms)));
  }

  private void removeTerm(int at, int index) {
    var terms = new ArrayList<>(terms(at));
    if (index >= 0 && index < terms.size()) {
      terms.remove(index);
      put(
          at,
          terms.isEmpty()
              ? questions.get(at).shownAlways()
              : questions.get(at).shownIf(new Condition(match(at), terms)));
    }
  }

  private List<Term> terms(int at) {
    return questions.get(at).showIf().map(Condition::terms).orElse(List.of());
  }

  private Condition.Match match(int at) {
    return questions.get(at).showIf().map(Condition::match).orElse(Condition.Match.ALL);
  }

  private void put(int at, Question changed) {
    questions.set(at, changed);
  }

  private Questionnaire result(Questionnaire before) {
    var paged = new ArrayList<Question>();
    int page = 1;
    for (int i = 0; i < questions.size(); i++) {
      page += i > 0 && begins.get(i) ? 1 : 0;
      paged.add(questions.get(i).onPage(page));
    }
    return new Questionnaire(
        before.title(),
        before.language(),
        before.introduction(),
        before.thanks(),
        before.days(),
        paged);
  }

  private String freeKey() {
    return free("q", questions.stream().map(Question::key).collect(Collectors.toSet()));
  }

  private static String free(String letter, Set<String> used) {
    int number = 1;
    while (used.contains(letter + number)) {
      number++;
    }
    return letter + number;
  }

  private static int number(String[] parts, int index) {
    return parts.length > index && parts[index].matches("\\d{1,3}")
        ? Integer.parseInt(parts[index])
        : -1;
  }
}
