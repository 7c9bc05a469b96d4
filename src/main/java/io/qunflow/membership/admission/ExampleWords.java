package io.qunflow.membership.admission;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/** Answers as somebody reads them: the words of options instead of their keys. */
final class ExampleWords {

  private ExampleWords() {}

  static List<String> of(Question question, Answers answers) {
    var words = new ArrayList<String>();
    if (question.kind() == QuestionKind.MATRIX) {
      for (var row : question.rows()) {
        answers
            .value(question.field(row))
            .ifPresent(value -> words.add(row.text() + "：" + option(question, answers, value)));
      }
      return words;
    }
    answers
        .values(question.key())
        .forEach(
            value ->
                words.add(question.kind().hasOptions() ? option(question, answers, value) : value));
    return words;
  }

  private static String option(Question question, Answers answers, String key) {
    var picked = question.option(key);
    var text = picked.map(Option::text).orElse(key);
    return picked
        .filter(Option::open)
        .flatMap(open -> answers.value(question.field(open)))
        .map(said -> text + "（" + said + "）")
        .orElse(text);
  }
}
