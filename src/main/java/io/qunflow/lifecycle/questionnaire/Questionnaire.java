package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/**
 * What is asked of members.
 *
 * @param roundDays days in which answers are collected, the day of sending included
 * @param questions in the order asked
 */
public record Questionnaire(String title, int roundDays, List<Question> questions) {

  public Questionnaire {
    questions = List.copyOf(questions);
  }
}
