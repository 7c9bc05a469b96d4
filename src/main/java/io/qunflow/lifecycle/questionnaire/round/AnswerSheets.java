package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.AnswerCheck;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members fill in: opened, saved as they go, submitted once. One sheet a member and round.
 *
 * <p>Who submits, refuses or is matched holds the round's row, so that what counts the complete
 * ones sees each.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class AnswerSheets {

  private final SheetMapper sheets;
  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final SheetContents contents;
  private final SheetCompletion completion;
  private final Clock clock;

  AnswerSheets(
      SheetMapper sheets,
      Rounds rounds,
      Questionnaires questionnaires,
      SheetContents contents,
      SheetCompletion completion,
      Clock clock) {
    this.sheets = sheets;
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.contents = contents;
    this.completion = completion;
    this.clock = clock;
  }

  /** The member's sheet in this round; a new one the first time. */
  public Sheet open(long round, MemberId member)
      throws UnknownRoundException, RoundNotOpenException, UnknownMemberException {
    return open(round, member, SheetSource.LINK);
  }

  private Sheet open(long round, MemberId member, SheetSource source)
      throws UnknownRoundException, RoundNotOpenException, UnknownMemberException {
    var known = find(round, member);
    if (known.isPresent()) {
      return known.get();
    }
    requireMember(openRound(round), member);
    try {
      sheets.insert(round, member, null, null, source, clock.instant());
    } catch (DuplicateKeyException e) {
      // The same member a moment earlier.
    }
    return find(round, member).orElseThrow();
  }

  /**
   * The sheet of a browser that came by the group link; a new one the first time. It is the
   * member's whom the nickname names, if that is exactly one of the audience who has no sheet yet;
   * else it waits until somebody says whose it is.
   *
   * @param browser at most 64 characters
   * @param nickname as typed, may be empty
   */
  public Sheet openForGroupLink(long round, String browser, String nickname)
      throws UnknownRoundException, RoundNotOpenException {
    var known = findByBrowser(round, browser);
    if (known.isPresent()) {
      return known.get();
    }
    openRound(round);
    var typed = nickname.strip();
    var named = typed.isEmpty() ? List.<MemberId>of() : sheets.findInAudience(round, typed);
    var member = named.size() == 1 ? named.get(0) : null;
    if (member != null && sheets.findByMember(round, member).isPresent()) {
      member = null;
    }
    try {
      sheets.insert(
          round,
          member,
          browser,
          member == null && !typed.isEmpty() ? cut(typed) : null,
          SheetSource.GROUP,
          clock.instant());
    } catch (DuplicateKeyException e) {
      if (findByBrowser(round, browser).isEmpty()) {
        // Another browser took the same member a moment earlier.
        sheets.insert(round, null, browser, cut(typed), SheetSource.GROUP, clock.instant());
      }
    }
    return findByBrowser(round, browser).orElseThrow();
  }

  @Transactional(readOnly = true)
  public Optional<Sheet> find(long round, MemberId member) {
    return sheets.findByMember(round, member).map(SheetRow::toSheet);
  }

  @Transactional(readOnly = true)
  public Optional<Sheet> findByBrowser(long round, String browser) {
    return sheets.findByBrowser(round, browser).map(SheetRow::toSheet);
  }

  @Transactional(readOnly = true)
  public Sheet find(long sheet) throws UnknownSheetException {
    return sheets
        .find(sheet)
        .map(SheetRow::toSheet)
        .orElseThrow(() -> new UnknownSheetException(sheet));
  }

  /** What was saved last. */
  @Transactional(readOnly = true)
  public Answers answers(long sheet) {
    return contents.read(sheet);
  }

  /**
   * Keeps what was filled in so far; answers to questions that are not shown are dropped. Saving
   * the same again changes nothing.
   *
   * @param revision of the sheet that was seen
   * @throws SheetConflictException if it was saved elsewhere meanwhile, or is submitted
   */
  public Sheet save(long sheet, Answers answers, int revision)
      throws UnknownSheetException,
          UnknownRoundException,
          RoundNotOpenException,
          SheetConflictException {
    var round = openRound(find(sheet).round());
    var current = lock(sheet);
    var kept = AnswerCheck.check(questionnaire(round), answers, false).answers();
    if (current.state() == SheetState.COMPLETE) {
      throw SheetConflictException.submitted();
    }
    if (current.state() == SheetState.PARTIAL && contents.read(sheet).equals(kept)) {
      return current;
    }
    if (current.revision() != revision) {
      throw SheetConflictException.savedElsewhere();
    }
    contents.write(sheet, kept);
    return update(sheet, SheetState.PARTIAL);
  }

  /**
   * Submits once; again is the same as before, whatever is handed in.
   *
   * @throws AnswersRefusedException if something is missing or wrong; nothing is changed then
   */
  public Sheet submit(long sheet, Answers answers)
      throws UnknownSheetException,
          UnknownRoundException,
          RoundNotOpenException,
          AnswersRefusedException {
    var round = rounds.lock(find(sheet).round());
    var current = lock(sheet);
    return current.state() == SheetState.COMPLETE
        ? current
        : complete(requireOpen(round), sheet, answers);
  }

  /**
   * The member does not want to answer; what was filled in is deleted. Repeatable.
   *
   * @throws SheetConflictException if it is submitted
   */
  public Sheet refuse(long sheet)
      throws UnknownSheetException,
          UnknownRoundException,
          RoundNotOpenException,
          SheetConflictException {
    var round = requireOpen(rounds.lock(find(sheet).round()));
    var current = lock(sheet);
    if (current.state() == SheetState.COMPLETE) {
      throw SheetConflictException.submitted();
    }
    contents.write(sheet, Answers.NONE);
    var refused = update(sheet, SheetState.REFUSED);
    completion.refused(round, refused);
    return refused;
  }

  /**
   * Takes an answer that was given elsewhere. Also into a closed round, since files come late.
   *
   * @return whether it counts; false if the member had answered already, then the first stands
   */
  public boolean record(long round, MemberId member, Answers answers, SheetSource source)
      throws UnknownRoundException,
          RoundNotOpenException,
          UnknownMemberException,
          UnknownSheetException,
          AnswersRefusedException {
    var locked = rounds.lock(round);
    if (locked.state() != RoundState.CLOSED) {
      requireOpen(locked);
    }
    requireMember(locked, member);
    var known = find(round, member);
    if (known.filter(sheet -> sheet.state() == SheetState.COMPLETE).isPresent()) {
      return false;
    }
    if (known.isEmpty()) {
      sheets.insert(round, member, null, null, source, clock.instant());
    }
    complete(locked, find(round, member).orElseThrow().id(), answers);
    return true;
  }

  /**
   * Submitted answers of whom nobody knows yet who they are. Those of an applicant, whose browser
   * is {@code application-…}, are not among them: the admission says whose they become.
   */
  @Transactional(readOnly = true)
  public List<UnmatchedSheet> unmatched(CommunityKey community) {
    return sheets.findUnmatched(community);
  }

  /**
   * A person says whose answer it is; what that member had begun elsewhere gives way.
   *
   * @throws SheetConflictException if the member has answered already, or the sheet is matched
   */
  public Sheet match(long sheet, MemberId member, String by)
      throws UnknownSheetException,
          UnknownRoundException,
          UnknownMemberException,
          SheetConflictException {
    var round = rounds.lock(find(sheet).round());
    var current = lock(sheet);
    if (current.member().isPresent()) {
      throw SheetConflictException.matched();
    }
    requireMember(round, member);
    var other = find(round.id(), member);
    if (other.isPresent()) {
      if (other.get().state() == SheetState.COMPLETE) {
        throw SheetConflictException.answered(sheets.findNickname(member));
      }
      contents.write(other.get().id(), Answers.NONE);
      sheets.delete(other.get().id());
    }
    sheets.updateMember(sheet, member, by);
    var matched = find(sheet);
    if (matched.state() == SheetState.COMPLETE) {
      completion.completed(round, matched, questionnaire(round), contents.read(sheet));
    }
    return matched;
  }

  /** Deletes an answer that belongs to nobody. Repeatable. */
  public void drop(long sheet) throws SheetConflictException {
    var current = sheets.lock(sheet);
    if (current.isEmpty()) {
      return;
    }
    if (current.get().member() != null) {
      throw SheetConflictException.matched();
    }
    contents.write(sheet, Answers.NONE);
    sheets.delete(sheet);
  }

  private Sheet complete(Round round, long sheet, Answers answers)
      throws AnswersRefusedException, UnknownSheetException {
    var questionnaire = questionnaire(round);
    var checked = AnswerCheck.check(questionnaire, answers, true);
    if (!checked.fits()) {
      throw new AnswersRefusedException(checked.errors());
    }
    contents.write(sheet, checked.answers());
    var submitted = update(sheet, SheetState.COMPLETE);
    completion.completed(round, submitted, questionnaire, checked.answers());
    return submitted;
  }

  private Sheet update(long sheet, SheetState state) throws UnknownSheetException {
    var now = clock.instant();
    sheets.updateState(
        sheet, String.valueOf(state.code()), now, state == SheetState.COMPLETE ? now : null);
    return find(sheet);
  }

  private Sheet lock(long sheet) throws UnknownSheetException {
    return sheets
        .lock(sheet)
        .map(SheetRow::toSheet)
        .orElseThrow(() -> new UnknownSheetException(sheet));
  }

  private Round openRound(long round) throws UnknownRoundException, RoundNotOpenException {
    return requireOpen(rounds.find(round));
  }

  private static Round requireOpen(Round round) throws RoundNotOpenException {
    if (round.state() != RoundState.OPEN) {
      throw new RoundNotOpenException(round.id(), round.state());
    }
    return round;
  }

  private void requireMember(Round round, MemberId member) throws UnknownMemberException {
    if (sheets.findCommunity(member).filter(round.community()::equals).isEmpty()) {
      throw new UnknownMemberException(member);
    }
  }

  private Questionnaire questionnaire(Round round) {
    try {
      return questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round.id() + " asks what does not exist", e);
    }
  }

  private static String cut(String nickname) {
    return nickname.substring(0, Math.min(nickname.length(), 190));
  }
}
