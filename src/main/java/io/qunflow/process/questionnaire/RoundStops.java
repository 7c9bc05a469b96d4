package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundNotOpenException;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round wherever it is (C3): one that was sent closes, one that was not is given up. */
@Service
public class RoundStops {

  private static final String REASON = "stopped";

  private final Rounds rounds;
  private final RoundDesk desk;
  private final ProcessStarter processes;

  RoundStops(Rounds rounds, RoundDesk desk, ProcessStarter processes) {
    this.rounds = rounds;
    this.desk = desk;
    this.processes = processes;
  }

  /** What of it goes on, and whether it can be ended. */
  @Transactional(readOnly = true)
  public StartedStanding standing(long round) {
    return switch (find(round).state()) {
      case PREPARED ->
          StartedStanding.goesOn(
              Wording.of("问卷还没有发出，等人批准", "The round is not sent yet; it awaits approval"),
              FiringDeed.STOP);
      case OPEN ->
          StartedStanding.goesOn(
              Wording.of("问卷还在回收，会提醒没有答的人", "The round takes answers and reminds the silent"),
              FiringDeed.STOP);
      case CLOSED -> closed(round);
      case DROPPED -> StartedStanding.OVER;
    };
  }

  /**
   * Nobody is asked or reminded any more. What was answered is kept, and somebody says what it is
   * used for (L2.5).
   */
  @Transactional(rollbackFor = Exception.class)
  public void stop(long round, String by) throws UnknownRoundException, RoundNotOpenException {
    if (rounds.hold(round).state() != RoundState.PREPARED) {
      desk.stop(round, by);
      return;
    }
    rounds.drop(round);
    processes.end(QuestionnaireRound.KEY, QuestionnaireRound.businessKey(round), REASON);
  }

  private StartedStanding closed(long round) {
    return processes.isRunning(QuestionnaireRound.KEY, QuestionnaireRound.businessKey(round))
        ? StartedStanding.goesOn(
            Wording.of(
                "问卷已经收完，不再问任何人；还有一个任务：写明答案怎么用",
                "The round is closed and asks nobody; one task is left: what the answers are used for"))
        : StartedStanding.OVER;
  }

  private Round find(long round) {
    try {
      return rounds.find(round);
    } catch (UnknownRoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
