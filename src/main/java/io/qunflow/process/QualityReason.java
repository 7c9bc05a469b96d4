package io.qunflow.process;

import io.qunflow.lifecycle.questionnaire.QualityAspect;
import java.util.List;

/**
 * Why a questionnaire is not fit to be sent (L2.2).
 *
 * @param questions numbers of the questions it is about, from 1; empty when it is about all
 * @param words in Chinese, what is wrong and what helps; as the decision table says it
 */
public record QualityReason(QualityAspect aspect, List<Integer> questions, String words) {

  public QualityReason {
    questions = List.copyOf(questions);
  }
}
