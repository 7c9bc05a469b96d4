package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** How the answers of one page of a questionnaire stand in a form. */
final class SheetForm {

  /** Before the field's name, so that no question can be taken for a field of ours. */
  static final String PREFIX = "q.";

  private SheetForm() {}

  /**
   * What was answered before, with the answers of this page as they were sent: what is left out of
   * the form is not answered.
   */
  static Answers merged(
      Questionnaire questionnaire, Answers before, int page, MultiValueMap<String, String> sent) {
    Map<String, List<String>> fields = new LinkedHashMap<>(before.byField());
    for (var question : questionnaire.onPage(page)) {
      for (var field : question.fields()) {
        fields.put(field, sent.getOrDefault(PREFIX + field, List.of()));
      }
    }
    return new Answers(fields);
  }

  /** Whether anything of the question is answered. */
  static boolean isAnswered(Question question, Answers answers) {
    return question.fields().stream().anyMatch(field -> !answers.values(field).isEmpty());
  }
}
