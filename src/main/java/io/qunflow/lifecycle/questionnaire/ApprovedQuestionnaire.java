package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/**
 * What is asked of members.
 *
 * @param roundDays days in which answers are collected, the day of sending included
 * @param questions in the order asked
 */
public record ApprovedQuestionnaire(String title, int roundDays, List<ApprovedQuestion> questions) {

  public ApprovedQuestionnaire {
    questions = List.copyOf(questions);
  }
}
