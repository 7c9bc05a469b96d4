package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.AnswerCheck;
import io.qunflow.lifecycle.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members fill in: opened, saved as they go, submitted once. One sheet a member and round.
 *
 * <p>Who submits or refuses holds the round's row, so that what counts the complete ones sees each.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class AnswerSheets {

  /** So many unknown ones begin a sheet by the group link, besides twice those who are asked. */
  private static final int MOST_STRANGERS = 200;

  private final SheetMapper mapper;
  private final SheetStore sheets;
  private final Rounds rounds;
  private final AskedQuestionnaires questionnaires;
  private final SheetContents contents;
  private final SheetCompletion completion;
  private final KnownAnswers known;

  AnswerSheets(
      SheetMapper mapper,
      SheetStore sheets,
      Rounds rounds,
      AskedQuestionnaires questionnaires,
      SheetContents contents,
      SheetCompletion completion,
      KnownAnswers known) {
    this.mapper = mapper;
    this.sheets = sheets;
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.contents = contents;
    this.completion = completion;
    this.known = known;
  }

  /** The member's sheet in this round; the first time a new one, with what is known filled in. */
  public Sheet open(long round, MemberId member)
      throws UnknownRoundException, RoundNotOpenException, UnknownMemberException {
    var opened = findOwn(round, member);
    if (opened.isPresent()) {
      return opened.get();
    }
    var open = rounds.find(round).requireOpen();
    sheets.requireMember(open, member);
    sheets.giveWay(round, member);
    boolean isNew = sheets.insert(round, member, SheetSource.LINK);
    var sheet = sheets.find(round, member).orElseThrow();
    if (isNew) {
      contents.write(sheet.id(), known.find(open, member));
    }
    return sheet;
  }

  /**
   * What the member finds filled in when they open the round: what they said before (L2.3). Only
   * for somebody who is known to be the member.
   */
  @Transactional(readOnly = true)
  public Answers proposed(long round, MemberId member) throws UnknownRoundException {
    return known.find(rounds.find(round), member);
  }

  /**
   * The sheet of a browser that came by the group link; a new one the first time. It is the
   * member's whom the nickname names, if that is exactly one of the audience who has no sheet yet;
   * else it waits until somebody says whose it is. A nickname proves nothing, so nothing is filled
   * in, and once the member comes by an own link or a code, the sheet waits, too.
   *
   * @param browser at most 64 characters
   * @param nickname as typed, may be empty
   * @throws TooManyStrangersException if it would be one more of many nobody knows
   */
  public Sheet openForGroupLink(long round, String browser, String nickname)
      throws UnknownRoundException, RoundNotOpenException, TooManyStrangersException {
    var opened = sheets.findByBrowser(round, browser);
    if (opened.isPresent()) {
      return opened.get();
    }
    rounds.find(round).requireOpen();
    var typed = nickname.strip();
    var member = named(round, typed).filter(m -> sheets.find(round, m).isEmpty());
    if (member.isEmpty() && !typed.isEmpty()) {
      requireRoom(round);
    }
    var kept = typed.isEmpty() ? null : SheetStore.cut(typed);
    boolean isNew =
        sheets.insertForBrowser(
            round, member.orElse(null), browser, member.isPresent() ? null : kept);
    if (!isNew && sheets.findByBrowser(round, browser).isEmpty()) {
      // Another browser took the same member a moment earlier.
      sheets.insertForBrowser(round, null, browser, kept);
    }
    return sheets.findByBrowser(round, browser).orElseThrow();
  }

  /** Whether exactly one of those who are asked is called this. */
  @Transactional(readOnly = true)
  public boolean isNamed(long round, String nickname) {
    return named(round, nickname.strip()).isPresent();
  }

  /** Those who are asked. */
  public MemberSelect audience(long round) {
    return new MemberSelect(
        "SELECT member_id FROM survey_member WHERE round_id = :round", Map.of("round", round));
  }

  private void requireRoom(long round) throws TooManyStrangersException {
    if (mapper.countStrangers(round) >= MOST_STRANGERS + 2 * mapper.countAudience(round)) {
      throw new TooManyStrangersException(round);
    }
  }

  private Optional<MemberId> named(long round, String nickname) {
    var named = nickname.isEmpty() ? List.<MemberId>of() : mapper.findInAudience(round, nickname);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The member's sheet but for one that somebody began who only typed the member's nickname. */
  @Transactional(readOnly = true)
  public Optional<Sheet> findOwn(long round, MemberId member) {
    return sheets.find(round, member).filter(sheet -> !sheet.claimed());
  }

  @Transactional(readOnly = true)
  public Optional<Sheet> find(long round, MemberId member) {
    return sheets.find(round, member);
  }

  @Transactional(readOnly = true)
  public Optional<Sheet> findLatestByBrowser(String browser) {
    return sheets.findLatestByBrowser(browser);
  }

  /** What was begun in a browser; empty before. */
  @Transactional(readOnly = true)
  public Optional<Sheet> findByBrowser(long round, String browser) {
    return sheets.findByBrowser(round, browser);
  }

  @Transactional(readOnly = true)
  public Sheet find(long sheet) throws UnknownSheetException {
    return sheets.find(sheet);
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
    var round = rounds.find(sheets.find(sheet).round()).requireOpen();
    var current = sheets.lock(sheet);
    var kept = AnswerCheck.check(questionnaires.find(round), answers, false).answers();
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
    return sheets.update(sheet, SheetState.PARTIAL);
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
    var round = rounds.hold(sheets.find(sheet).round());
    var current = sheets.lock(sheet);
    return current.state() == SheetState.COMPLETE
        ? current
        : completion.complete(round.requireOpen(), sheet, answers);
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
    var round = rounds.hold(sheets.find(sheet).round()).requireOpen();
    if (sheets.lock(sheet).state() == SheetState.COMPLETE) {
      throw SheetConflictException.submitted();
    }
    contents.write(sheet, Answers.NONE);
    var refused = sheets.update(sheet, SheetState.REFUSED);
    completion.refused(round, refused);
    return refused;
  }
}
