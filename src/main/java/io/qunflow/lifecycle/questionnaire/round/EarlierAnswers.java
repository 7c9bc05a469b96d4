package io.qunflow.lifecycle.questionnaire.round;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered at the door a short while ago serves a round too: nobody fills it in twice. */
@Service
public class EarlierAnswers {

  private final Rounds rounds;
  private final SheetMapper sheets;
  private final RoundQuota quota;

  EarlierAnswers(Rounds rounds, SheetMapper sheets, RoundQuota quota) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.quota = quota;
  }

  /**
   * Takes over what members of the audience answered to the same version of the questionnaire in
   * the round for newcomers (L2.3); it counts as complete. Repeatable: who has a sheet keeps it.
   *
   * @param since older answers are asked for again
   * @return how many
   */
  @Transactional
  public int takeOver(long round, Instant since) throws UnknownRoundException {
    var held = rounds.hold(round);
    int taken = sheets.insertEarlier(round, since);
    if (taken > 0) {
      sheets.insertEarlierAnswers(round);
      quota.closeIfReached(held);
    }
    return taken;
  }
}
