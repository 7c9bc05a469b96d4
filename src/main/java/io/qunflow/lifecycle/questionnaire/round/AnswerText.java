package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.util.stream.Collectors;

/** An answer in the words a member reads, for facts and exports. */
final class AnswerText {

  private AnswerText() {}

  /** Empty when not answered. */
  static String of(Question question, Answers answers) {
    if (question.kind() == QuestionKind.MATRIX) {
      return question.rows().stream()
          .filter(row -> answers.value(question.field(row)).isPresent())
          .map(row -> row.text() + "：" + picked(question, answers, question.field(row)))
          .collect(Collectors.joining("；"));
    }
    return question.kind().hasOptions()
        ? picked(question, answers, question.key())
        : answers.value(question.key()).orElse("");
  }

  private static String picked(Question question, Answers answers, String field) {
    return answers.values(field).stream()
        .map(key -> question.option(key).map(o -> words(question, o, answers)).orElse(key))
        .collect(Collectors.joining("、"));
  }

  private static String words(Question question, Option option, Answers answers) {
    return answers
        .value(question.field(option))
        .map(words -> option.text() + "（" + words + "）")
        .orElse(option.text());
  }
}
