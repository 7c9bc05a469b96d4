package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One question as the page draws it.
 *
 * @param hint how many may be picked, or between what a figure lies; may be empty
 * @param value of a field with one value
 * @param choices options; for a scale its steps
 * @param rows of a matrix, each with the options
 * @param most characters of a text
 * @param wrong what is wrong with the answer; null if nothing is known to be
 * @param hidden not asked, by the answers so far
 */
record QuestionView(
    String key,
    QuestionKind kind,
    String text,
    String guidance,
    String hint,
    boolean required,
    String name,
    String value,
    List<Choice> choices,
    List<Row> rows,
    String lowLabel,
    String highLabel,
    int most,
    String wrong,
    boolean hidden) {

  /**
   * @param words name of the field for a few words to it; null if it takes none
   */
  record Choice(String value, String text, boolean picked, String words, String typed) {}

  /** A row of a matrix. */
  record Row(String text, String name, List<Choice> choices) {}

  static QuestionView of(
      Question question, Answers answers, String hint, String wrong, boolean hidden) {
    return new QuestionView(
        question.key(),
        question.kind(),
        question.text(),
        question.guidance(),
        hint,
        question.required(),
        SheetForm.PREFIX + question.key(),
        answers.value(question.key()).orElse(""),
        question.kind() == QuestionKind.SCALE
            ? steps(question, answers)
            : choices(question, question.key(), answers),
        question.rows().stream().map(row -> row(question, row, answers)).toList(),
        question.lowLabel(),
        question.highLabel(),
        question.max().map(m -> m.intValue()).orElse(mostOf(question.kind())),
        wrong,
        hidden);
  }

  private static int mostOf(QuestionKind kind) {
    return kind == QuestionKind.SHORT_TEXT ? 200 : 2000;
  }

  private static Row row(Question question, Option row, Answers answers) {
    var field = question.field(row);
    return new Row(row.text(), SheetForm.PREFIX + field, choices(question, field, answers));
  }

  private static List<Choice> choices(Question question, String field, Answers answers) {
    var picked = answers.values(field);
    return question.options().stream()
        .map(
            option -> {
              var words =
                  option.open() && question.kind() != QuestionKind.MATRIX
                      ? question.field(option)
                      : null;
              return new Choice(
                  option.key(),
                  option.text(),
                  picked.contains(option.key()),
                  words == null ? null : SheetForm.PREFIX + words,
                  words == null ? "" : answers.value(words).orElse(""));
            })
        .toList();
  }

  private static List<Choice> steps(Question question, Answers answers) {
    var picked = answers.value(question.key()).orElse("");
    var steps = new ArrayList<Choice>();
    int last = question.max().map(m -> m.intValue()).orElse(10);
    for (int step = question.min().map(m -> m.intValue()).orElse(1); step <= last; step++) {
      var value = String.valueOf(step);
      steps.add(new Choice(value, value, value.equals(picked), null, ""));
    }
    return steps;
  }
}
