package io.qunflow.lifecycle.questionnaire;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Checks what was answered against the questionnaire. Never throws, whatever comes in: fields and
 * options that do not exist are dropped, so are the answers to questions that are not shown.
 */
public final class AnswerCheck {

  private final boolean complete;
  private final Map<String, List<String>> kept = new LinkedHashMap<>();
  private final Map<String, AnswerError> errors = new LinkedHashMap<>();

  private AnswerCheck(boolean complete) {
    this.complete = complete;
  }

  /**
   * Checking what was checked again gives the same answers.
   *
   * @param complete whether they are handed in; else something may still be missing
   */
  public static CheckedAnswers check(
      Questionnaire questionnaire, Answers answers, boolean complete) {
    var check = new AnswerCheck(complete);
    for (var question : questionnaire.questions()) {
      if (Visibility.holds(question, new Answers(check.kept))) {
        check.question(question, answers);
      }
    }
    return new CheckedAnswers(new Answers(check.kept), check.errors);
  }

  private void question(Question question, Answers answers) {
    switch (question.kind()) {
      case SINGLE -> single(question, answers);
      case MULTIPLE -> multiple(question, answers);
      case MATRIX -> matrix(question, answers);
      case NUMBER, SCALE, DATE -> figure(question, answers);
      case SHORT_TEXT, LONG_TEXT -> words(question, answers);
    }
    if (complete
        && question.required()
        && question.kind() != QuestionKind.MATRIX
        && !kept.containsKey(question.key())) {
      fault(question, AnswerError.of(AnswerError.Code.REQUIRED));
    }
  }

  private void single(Question question, Answers answers) {
    var given = answers.values(question.key());
    var picked = options(question, given);
    if (picked.size() > 1) {
      fault(question, AnswerError.of(AnswerError.Code.ONE_ONLY));
    }
    if (picked.isEmpty() && !given.isEmpty()) {
      fault(question, AnswerError.of(AnswerError.Code.NOT_AN_OPTION));
    }
    keepOptions(question, picked.stream().limit(1).toList(), answers);
  }

  private void multiple(Question question, Answers answers) {
    var given = answers.values(question.key());
    var picked = options(question, given);
    if (picked.isEmpty() && !given.isEmpty()) {
      fault(question, AnswerError.of(AnswerError.Code.NOT_AN_OPTION));
    }
    picked.stream()
        .filter(option -> option.alone() && picked.size() > 1)
        .findFirst()
        .ifPresent(
            option ->
                fault(question, AnswerError.of(AnswerError.Code.NOT_TOGETHER, option.text())));
    question
        .max()
        .filter(most -> picked.size() > most.intValue())
        .ifPresent(
            most -> fault(question, AnswerError.of(AnswerError.Code.TOO_MANY, most.intValue())));
    question
        .min()
        .filter(least -> complete && !picked.isEmpty() && picked.size() < least.intValue())
        .filter(least -> picked.stream().noneMatch(Option::alone))
        .ifPresent(
            least -> fault(question, AnswerError.of(AnswerError.Code.TOO_FEW, least.intValue())));
    keepOptions(question, picked, answers);
  }

  /** Those that exist, each once, in the order of the question. */
  private static List<Option> options(Question question, List<String> given) {
    var keys = new LinkedHashSet<>(given);
    return question.options().stream().filter(option -> keys.contains(option.key())).toList();
  }

  private void keepOptions(Question question, List<Option> picked, Answers answers) {
    keep(question.key(), picked.stream().map(Option::key).toList());
    for (var option : picked) {
      if (option.open()) {
        var words = Texts.oneLine(answers.value(question.field(option)).orElse(""));
        if (Texts.length(words) > Texts.SHORT) {
          fault(question, AnswerError.of(AnswerError.Code.TOO_LONG, Texts.SHORT));
        }
        if (complete && words.isEmpty()) {
          fault(question, AnswerError.of(AnswerError.Code.WORDS_MISSING, option.text()));
        }
        keep(question.field(option), List.of(Texts.cut(words)));
      }
    }
  }

  private void matrix(Question question, Answers answers) {
    for (var row : question.rows()) {
      var field = question.field(row);
      var given = answers.values(field);
      var picked = options(question, given);
      if (picked.size() > 1) {
        fault(question, AnswerError.of(AnswerError.Code.ONE_ONLY));
      }
      if (picked.isEmpty() && !given.isEmpty()) {
        fault(question, AnswerError.of(AnswerError.Code.NOT_AN_OPTION));
      }
      if (picked.isEmpty() && complete && question.required()) {
        fault(question, AnswerError.of(AnswerError.Code.ROW_MISSING, row.text()));
      }
      keep(field, picked.stream().limit(1).map(Option::key).toList());
    }
  }

  private void figure(Question question, Answers answers) {
    var typed = Texts.oneLine(answers.value(question.key()).orElse(""));
    if (typed.isEmpty()) {
      return;
    }
    var read = FigureAnswer.read(question, typed);
    read.error().ifPresent(error -> fault(question, error));
    keep(question.key(), List.of(Texts.cut(read.text())));
  }

  private void words(Question question, Answers answers) {
    var typed = answers.value(question.key()).orElse("");
    var words =
        question.kind() == QuestionKind.SHORT_TEXT ? Texts.oneLine(typed) : Texts.lines(typed);
    int most = Texts.most(question);
    if (Texts.length(words) > most) {
      fault(question, AnswerError.of(AnswerError.Code.TOO_LONG, most));
    }
    keep(question.key(), List.of(Texts.cut(words)));
  }

  private void keep(String field, List<String> values) {
    var said = values.stream().filter(value -> !value.isEmpty()).toList();
    if (!said.isEmpty()) {
      kept.put(field, said);
    }
  }

  private void fault(Question question, AnswerError error) {
    errors.putIfAbsent(question.key(), error);
  }
}
