package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires of a community, version after version. */
@Service
public class Questionnaires {

  private final QuestionnaireDefinitionMapper definitions;
  private final CommunityService communities;
  private final Clock clock;

  Questionnaires(
      QuestionnaireDefinitionMapper definitions, CommunityService communities, Clock clock) {
    this.definitions = definitions;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Keeps a questionnaire as its first version.
   *
   * @param by account of the operator
   * @return its id
   * @throws QuestionnaireRefusedException if it cannot be asked or answered; names every fault
   */
  @Transactional
  public long create(CommunityKey community, Questionnaire questionnaire, String by)
      throws UnknownCommunityException, QuestionnaireRefusedException {
    communities.find(community);
    check(questionnaire);
    var made = new QuestionnaireDefinitionMapper.MadeId();
    definitions.insertDefinition(made, community, clock.instant());
    insert(made.id(), 1, questionnaire, by);
    return made.id();
  }

  /**
   * Keeps a changed questionnaire as a further version. Repeatable: the same as the latest makes
   * none.
   *
   * @param basedOn the version that was changed
   * @return the latest version now
   * @throws QuestionnaireChangedException if there is a later version than that, with other words
   * @throws QuestionnaireRefusedException if it cannot be asked or answered; names every fault
   */
  @Transactional
  public int newVersion(long id, int basedOn, Questionnaire questionnaire, String by)
      throws UnknownQuestionnaireException,
          QuestionnaireChangedException,
          QuestionnaireRefusedException {
    check(questionnaire);
    var latest = find(id);
    if (latest.questionnaire().equals(questionnaire)) {
      return latest.version();
    }
    int next = basedOn + 1;
    if (definitions.updateLatestVersion(id, basedOn, next) != 1) {
      throw new QuestionnaireChangedException(id, basedOn, latest.version());
    }
    insert(id, next, questionnaire, by);
    return next;
  }

  /**
   * What a new questionnaire of this community starts from: the information template (L2.1).
   *
   * @param locale in English for that, else in Chinese
   */
  @Transactional(readOnly = true)
  public Questionnaire propose(CommunityKey community, Locale locale)
      throws UnknownCommunityException {
    communities.find(community);
    return InformationTemplate.propose(locale);
  }

  /** The latest version. */
  @Transactional(readOnly = true)
  public QuestionnaireVersion find(long id) throws UnknownQuestionnaireException {
    int latest =
        definitions.findLatestVersion(id).orElseThrow(() -> new UnknownQuestionnaireException(id));
    return find(id, latest);
  }

  /** One version, as it was kept. */
  @Transactional(readOnly = true)
  public QuestionnaireVersion find(long id, int version) throws UnknownQuestionnaireException {
    var row =
        definitions
            .findVersion(id, version)
            .orElseThrow(() -> new UnknownQuestionnaireException(id, version));
    return new QuestionnaireVersion(
        row.id(), row.version(), row.community(), read(row), row.createdBy(), row.createdAt());
  }

  /** The latest versions, the one changed last first. */
  @Transactional(readOnly = true)
  public List<QuestionnaireSummary> findAll(CommunityKey community) {
    return definitions.findAll(community);
  }

  private void insert(long id, int version, Questionnaire questionnaire, String by) {
    definitions.insertVersion(
        id,
        version,
        questionnaire,
        questionnaire.questions().size(),
        QuestionnaireJson.write(questionnaire),
        by,
        clock.instant());
  }

  private static Questionnaire read(QuestionnaireDefinitionMapper.DocumentRow row) {
    try {
      return QuestionnaireJson.parse(row.document());
    } catch (QuestionnaireRefusedException e) {
      throw new IllegalStateException(
          "Questionnaire %d version %d cannot be read".formatted(row.id(), row.version()), e);
    }
  }

  /**
   * Changes nothing.
   *
   * @throws QuestionnaireRefusedException if it cannot be asked or answered; names every fault
   */
  public void check(Questionnaire questionnaire) throws QuestionnaireRefusedException {
    var faults = QuestionnaireCheck.check(questionnaire);
    if (!faults.isEmpty()) {
      throw new QuestionnaireRefusedException(
          faults.stream()
              .map(
                  fault ->
                      new Wording(fault.inWords(Locale.CHINESE), fault.inWords(Locale.ENGLISH)))
              .toList());
    }
  }
}
