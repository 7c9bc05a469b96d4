package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundProcess;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of rounds. */
@Component
class RoundProcesses implements RoundProcess {

  private static final Logger log = LoggerFactory.getLogger(RoundProcesses.class);

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final Rounds rounds;
  private final RoundMessages messages;

  RoundProcesses(
      ProcessStarter processes,
      CommunityService communities,
      Rounds rounds,
      RoundMessages messages) {
    this.processes = processes;
    this.communities = communities;
    this.rounds = rounds;
    this.messages = messages;
  }

  @Override
  public void ordered(Round round) {
    processes.start(
        QuestionnaireRound.KEY,
        QuestionnaireRound.businessKey(round.id()),
        Map.of(
            QuestionnaireRound.ROUND_ID.name(),
            Math.toIntExact(round.id()),
            TaskVariables.COMMUNITY_KEY.name(),
            round.community().value(),
            LifecycleVariables.COMMUNITY_NAME.name(),
            name(round)));
  }

  /**
   * Nothing that is still queued for the member is needed any more, nor a post that reminds when
   * nobody is left.
   */
  @Override
  public void answered(Round round, MemberId member) {
    messages.takeBack(
        round,
        Optional.of(
            new MemberSelect(
                "SELECT id AS member_id FROM member WHERE id = :member",
                Map.of("member", member.value()))));
    if (round.toGroups() && round.reminders() > 0 && !rounds.isAnybodySilent(round.id())) {
      messages.takeBackReminders(round);
    }
  }

  @Override
  public void quotaReached(Round round) {
    tell(AnswerCollection.QUOTA_REACHED, round);
  }

  @Override
  public void stopped(Round round) {
    tell(AnswerCollection.ROUND_STOPPED, round);
  }

  @Override
  public void deadlineMoved(Round round) {
    tell(AnswerCollection.DEADLINE_MOVED, round);
  }

  @Override
  public void audienceCorrected(Round round) {
    tell(AnswerCollection.AUDIENCE_CORRECTED, round);
  }

  /** A round whose process somebody ended by hand is only what its tables say. */
  private void tell(String message, Round round) {
    var key = QuestionnaireRound.businessKey(round.id());
    if (processes.isWaitingAt(AnswerCollection.KEY, key, AnswerCollection.AWAITED)) {
      processes.send(message, AnswerCollection.KEY, key);
    } else {
      log.warn("No process waits for {} of {}", message, key);
    }
  }

  private String name(Round round) {
    try {
      return communities.find(round.community()).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
