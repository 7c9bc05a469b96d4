package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.QuestionnaireSummary;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.operations.campaign.NamedQuestionnaires;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questionnaires as documents of campaigns name them. */
@Component
class CampaignQuestionnaires implements NamedQuestionnaires {

  private final Questionnaires questionnaires;

  CampaignQuestionnaires(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public Optional<String> title(long id) {
    try {
      return Optional.of(questionnaires.find(id).questionnaire().title());
    } catch (UnknownQuestionnaireException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Long> find(CommunityKey community, String title) {
    return questionnaires.findAll(community).stream()
        .filter(one -> one.title().equals(title))
        .map(QuestionnaireSummary::id)
        .toList();
  }
}
