package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approved questionnaires of a community, version after version. */
@Service
public class QuestionnaireService {

  private final QuestionnaireMapper questionnaires;
  private final Clock clock;

  QuestionnaireService(QuestionnaireMapper questionnaires, Clock clock) {
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** The questionnaire approved last; before the first the information template (L2.1). */
  @Transactional(readOnly = true)
  public ApprovedQuestionnaire propose(CommunityKey community) {
    return find(community, questionnaires.findLatestVersion(community))
        .orElseGet(ApprovedTemplate::propose);
  }

  /**
   * Records an approved questionnaire as the community's next version. Repeatable: one that is the
   * same as the last makes no new version.
   *
   * @return its version, from 1
   */
  @Transactional
  public int recordApproved(
      CommunityKey community, int cycle, ApprovedQuestionnaire questionnaire) {
    int latest = questionnaires.findLatestVersion(community);
    if (find(community, latest).filter(questionnaire::equals).isPresent()) {
      return latest;
    }
    int version = latest + 1;
    questionnaires.insertQuestionnaire(community, version, cycle, questionnaire, clock.instant());
    var questions = questionnaire.questions();
    for (int position = 1; position <= questions.size(); position++) {
      questionnaires.insertQuestion(community, version, position, questions.get(position - 1));
    }
    return version;
  }

  private Optional<ApprovedQuestionnaire> find(CommunityKey community, int version) {
    return questionnaires
        .findQuestionnaire(community, version)
        .map(
            row ->
                new ApprovedQuestionnaire(
                    row.title(),
                    row.roundDays(),
                    questionnaires.findQuestions(community, version)));
  }
}
