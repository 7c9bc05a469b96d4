package io.qunflow.lifecycle.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What answers say about a member, in words (L2.5). */
public final class AnswerFacts {

  /** The most characters of a fact, halves of an emoji counted. */
  private static final int LONGEST = 2000;

  private static final String BETWEEN = "、";

  private AnswerFacts() {}

  /**
   * The facts these answers become: of options their words, several joined by 、 as imported answers
   * are; of an option that asks for words what was written; of the rest the answer itself.
   *
   * @param answers checked
   * @return fact key → words, in the order of the questions; a question without a fact or without
   *     an answer is not in it
   */
  public static Map<String, String> of(Questionnaire questionnaire, Answers answers) {
    var facts = new LinkedHashMap<String, String>();
    for (var question : Visibility.shown(questionnaire, answers)) {
      var words = inWords(question, answers);
      if (!question.factKey().isEmpty() && !words.isEmpty()) {
        facts.put(question.factKey(), words);
      }
    }
    return facts;
  }

  /**
   * What is known of a member as answers, so that nobody writes down twice what they said before
   * (L2.3). A fact that the question cannot take, and one of a question that is not shown, is left
   * out.
   *
   * @param facts words by fact key
   */
  public static Answers known(Questionnaire questionnaire, Map<String, String> facts) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (var question : questionnaire.questions()) {
      var written = WrittenAnswer.read(question, facts.getOrDefault(question.factKey(), ""));
      if (!question.factKey().isEmpty() && written.unknown().isEmpty()) {
        byField.putAll(written.byField());
      }
    }
    var wrong = AnswerCheck.check(questionnaire, new Answers(byField), false).errors().keySet();
    questionnaire.questions().stream()
        .filter(question -> wrong.contains(question.key()))
        .forEach(question -> question.fields().forEach(byField::remove));
    return AnswerCheck.check(questionnaire, new Answers(byField), false).answers();
  }

  /** The answer to one question in words; empty when there is none, and for a matrix. */
  public static String inWords(Question question, Answers answers) {
    var words =
        answers.values(question.key()).stream()
            .map(value -> inWords(question, value, answers))
            .collect(Collectors.joining(BETWEEN));
    return shortened(words);
  }

  private static String inWords(Question question, String value, Answers answers) {
    if (!question.kind().hasOptions()) {
      return value;
    }
    return question
        .option(value)
        .map(
            option ->
                option.open()
                    ? answers.value(question.field(option)).orElse(option.text())
                    : option.text())
        .orElse(value);
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    boolean inTheMiddle = Character.isHighSurrogate(words.charAt(LONGEST - 1));
    return words.substring(0, inTheMiddle ? LONGEST - 1 : LONGEST).strip();
  }
}
