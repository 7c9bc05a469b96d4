package io.qunflow.process;

import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.util.List;

/** Whether a questionnaire is fit to be sent, by the same decision as in the round (L2.2). */
public interface QuestionnaireReview {

  /** Every reason to send it back, the gravest first; empty when it is fit. */
  List<QualityReason> findReasons(Questionnaire questionnaire);
}
