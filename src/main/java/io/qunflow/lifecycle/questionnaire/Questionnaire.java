package io.qunflow.lifecycle.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of members: data, kept as JSON in versions.
 *
 * @param language of its words: {@code zh} or {@code en}
 * @param introduction what a member reads before the first question; may be empty
 * @param thanks what a member reads after the last; may be empty
 * @param days for how many days answers are collected by default, the day of sending included
 * @param questions in the order asked
 */
public record Questionnaire(
    String title,
    String language,
    String introduction,
    String thanks,
    int days,
    List<Question> questions) {

  public Questionnaire {
    title = Texts.strip(title);
    language = Texts.strip(language).isEmpty() ? "zh" : Texts.strip(language);
    introduction = Texts.stripLines(introduction);
    thanks = Texts.stripLines(thanks);
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  public Optional<Question> question(String key) {
    return questions.stream().filter(question -> question.key().equals(key)).findFirst();
  }

  /** How many pages it has, at least 1. */
  public int pages() {
    return questions.stream().mapToInt(Question::page).max().orElse(1);
  }

  /** The questions of a page in order; empty for a page it does not have. */
  public List<Question> onPage(int page) {
    return questions.stream().filter(question -> question.page() == page).toList();
  }
}
