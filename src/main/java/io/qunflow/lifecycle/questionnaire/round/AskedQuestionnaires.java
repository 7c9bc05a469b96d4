package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import org.springframework.stereotype.Component;

/** What rounds ask. */
@Component
class AskedQuestionnaires {

  private final Questionnaires questionnaires;

  AskedQuestionnaires(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  Questionnaire find(Round round) {
    try {
      return questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round.id() + " asks what does not exist", e);
    }
  }
}
