package io.qunflow.lifecycle.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of answers as people know it: by the number and the words of its question.
 *
 * @param number of the question, from 1
 * @param name the question's words; of a row or an option that asks for words also these
 */
record AskedField(int number, Question question, String name) {

  /** By field, see {@link Question#fields()}; of equal keys the first question's. */
  static Map<String, AskedField> of(List<Question> questions) {
    var fields = new HashMap<String, AskedField>();
    for (int i = 0; i < questions.size(); i++) {
      of(i + 1, questions.get(i)).forEach(fields::putIfAbsent);
    }
    return fields;
  }

  static Map<String, AskedField> of(int number, Question question) {
    var fields = new HashMap<String, AskedField>();
    for (var field : question.fields()) {
      fields.put(field, new AskedField(number, question, name(question, field)));
    }
    return fields;
  }

  private static String name(Question question, String field) {
    var parts = question.kind() == QuestionKind.MATRIX ? question.rows() : question.options();
    return parts.stream()
        .filter(part -> question.field(part).equals(field))
        .findFirst()
        .map(part -> question.text() + " · " + part.text())
        .orElse(question.text());
  }
}
