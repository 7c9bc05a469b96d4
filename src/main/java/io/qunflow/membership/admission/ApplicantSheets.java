package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.Sheet;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The template applicants fill in: a sheet in the round for newcomers that is the applicant's until
 * they are a member, and the member's from then on. So one answer serves door, template and
 * threshold (L2.3).
 */
@Service
public class ApplicantSheets {

  private final StandingRounds rounds;
  private final AnswerSheets sheets;
  private final SheetMatching matching;
  private final Questionnaires questionnaires;

  ApplicantSheets(
      StandingRounds rounds,
      AnswerSheets sheets,
      SheetMatching matching,
      Questionnaires questionnaires) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.matching = matching;
    this.questionnaires = questionnaires;
  }

  /** In which newcomers answer; empty while nothing is asked of them. */
  @Transactional(readOnly = true)
  public Optional<Long> round(CommunityKey community) {
    return rounds.find(community);
  }

  /** Repeatable: where newcomers are asked nothing yet, they are asked the template. */
  @Transactional(rollbackFor = Exception.class)
  public void ensureRound(CommunityKey community, String by)
      throws UnknownCommunityException, QuestionnaireRefusedException {
    if (rounds.find(community).isEmpty()) {
      var template = questionnaires.propose(community, Locale.SIMPLIFIED_CHINESE);
      rounds.open(community, questionnaires.create(community, template, by), 1, by);
    }
  }

  /** What the applicant has begun, in whichever round newcomers were asked then; empty before. */
  @Transactional(readOnly = true)
  public Optional<Sheet> find(Application application) {
    return sheets.findLatestByBrowser(application.key());
  }

  /** The applicant's sheet; a new one the first time. */
  @Transactional(rollbackFor = Exception.class)
  public Sheet open(Application application, long round) throws BusinessException {
    return sheets.openForGroupLink(round, application.key(), "");
  }

  @Transactional(readOnly = true)
  public boolean isAnswered(Application application) {
    return find(application).filter(sheet -> sheet.state() == SheetState.COMPLETE).isPresent();
  }

  /**
   * Whether nothing of it is left to be done: answered, not wanted where it may be, or not asked.
   */
  @Transactional(readOnly = true)
  public boolean isSettled(Application application) {
    if (application.asks(Ask.QUESTIONNAIRE)) {
      return isAnswered(application);
    }
    return round(application.community()).isEmpty()
        || find(application)
            .filter(s -> s.state() == SheetState.COMPLETE || s.state() == SheetState.REFUSED)
            .isPresent();
  }

  /** The answer is the member's from now on: facts follow, and it counts. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void hand(Application application, MemberId member) throws BusinessException {
    var sheet = find(application);
    if (sheet.isPresent() && sheet.get().member().isEmpty()) {
      rounds.add(sheet.get().round(), member);
      matching.match(sheet.get().id(), member, "admission");
    }
  }

  /** What an applicant who does not come in wrote is deleted. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void drop(Application application) throws BusinessException {
    var sheet = find(application).filter(known -> known.member().isEmpty());
    if (sheet.isPresent()) {
      matching.drop(sheet.get().id());
    }
  }
}
