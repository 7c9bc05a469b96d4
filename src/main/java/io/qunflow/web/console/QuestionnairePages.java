package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.QuestionnaireVersion;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;

/** Finds questionnaires by address. */
final class QuestionnairePages {

  private QuestionnairePages() {}

  /**
   * @param version 0 for the latest
   * @throws UnknownQuestionnaireException also for one of another community
   */
  static QuestionnaireVersion find(
      Questionnaires questionnaires, CommunityKey key, long id, int version)
      throws UnknownQuestionnaireException {
    var found = version == 0 ? questionnaires.find(id) : questionnaires.find(id, version);
    if (!found.community().equals(key)) {
      throw new UnknownQuestionnaireException(id);
    }
    return found;
  }
}
