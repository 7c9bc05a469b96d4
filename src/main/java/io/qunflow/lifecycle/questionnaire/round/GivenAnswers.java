package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that were given elsewhere. */
@Service
public class GivenAnswers {

  private final Rounds rounds;
  private final SheetStore sheets;
  private final SheetCompletion completion;

  GivenAnswers(Rounds rounds, SheetStore sheets, SheetCompletion completion) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.completion = completion;
  }

  /**
   * Takes one in. Also into a closed round, since files come late.
   *
   * @return whether it counts; false if the member had answered already, then the first stands
   */
  @Transactional(rollbackFor = Exception.class)
  public boolean record(long round, MemberId member, Answers answers, SheetSource source)
      throws UnknownRoundException,
          RoundNotOpenException,
          UnknownMemberException,
          UnknownSheetException,
          AnswersRefusedException {
    var held = rounds.hold(round);
    if (held.state() != RoundState.CLOSED) {
      held.requireOpen();
    }
    sheets.requireMember(held, member);
    var known = sheets.find(round, member);
    if (known.filter(sheet -> sheet.state() == SheetState.COMPLETE).isPresent()) {
      return false;
    }
    if (known.isEmpty()) {
      sheets.insert(round, member, source);
    }
    completion.complete(held, sheets.find(round, member).orElseThrow().id(), answers);
    return true;
  }
}
