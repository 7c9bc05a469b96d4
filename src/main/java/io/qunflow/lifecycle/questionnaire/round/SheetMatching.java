package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.Answers;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an answer is that came by a link for everybody. */
@Service
@Transactional(rollbackFor = Exception.class)
public class SheetMatching {

  private final Rounds rounds;
  private final SheetMapper mapper;
  private final SheetStore sheets;
  private final SheetContents contents;
  private final SheetCompletion completion;
  private final KnownAnswers known;

  SheetMatching(
      Rounds rounds,
      SheetMapper mapper,
      SheetStore sheets,
      SheetContents contents,
      SheetCompletion completion,
      KnownAnswers known) {
    this.rounds = rounds;
    this.mapper = mapper;
    this.sheets = sheets;
    this.contents = contents;
    this.completion = completion;
    this.known = known;
  }

  /**
   * Submitted answers of whom nobody knows yet who they are. Those of an applicant, whose browser
   * is {@code application-…}, are not among them: the admission says whose they become.
   */
  @Transactional(readOnly = true)
  public List<UnmatchedSheet> unmatched(CommunityKey community) {
    return mapper.findUnmatched(community);
  }

  /**
   * Somebody knows whose answer it is; what that member had begun elsewhere gives way. A sheet on
   * which nothing is filled in yet is filled in with what is known of the member.
   *
   * @throws SheetConflictException if the member has answered already, or the sheet is matched
   */
  public Sheet match(long sheet, MemberId member, String by)
      throws UnknownSheetException,
          UnknownRoundException,
          UnknownMemberException,
          SheetConflictException {
    var round = rounds.hold(sheets.find(sheet).round());
    if (sheets.lock(sheet).member().isPresent()) {
      throw SheetConflictException.matched();
    }
    sheets.requireMember(round, member);
    sheets.giveWay(round.id(), member);
    removeBegun(round, member);
    try {
      mapper.updateMember(sheet, member, by);
    } catch (DuplicateKeyException e) {
      // The member opened the round a moment earlier.
      throw SheetConflictException.savedElsewhere();
    }
    var matched = sheets.find(sheet);
    if (matched.state() == SheetState.COMPLETE) {
      completion.completed(round, matched);
    } else if (contents.read(sheet).isEmpty()) {
      contents.write(sheet, known.find(round, member));
    }
    return matched;
  }

  private void removeBegun(Round round, MemberId member) throws SheetConflictException {
    var other = sheets.find(round.id(), member);
    if (other.filter(sheet -> sheet.state() == SheetState.COMPLETE).isPresent()) {
      throw SheetConflictException.answered(mapper.findNickname(member));
    }
    if (other.isPresent()) {
      contents.write(other.get().id(), Answers.NONE);
      mapper.delete(other.get().id());
    }
  }

  /** Deletes an answer that belongs to nobody. Repeatable. */
  public void drop(long sheet) throws SheetConflictException {
    var current = mapper.lock(sheet);
    if (current.isEmpty()) {
      return;
    }
    if (current.get().member() != null) {
      throw SheetConflictException.matched();
    }
    contents.write(sheet, Answers.NONE);
    mapper.delete(sheet);
  }
}
