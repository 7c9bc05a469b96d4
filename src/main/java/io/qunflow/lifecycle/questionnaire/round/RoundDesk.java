package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a round, together with the process that runs it. */
@Service
@Transactional(rollbackFor = Exception.class)
public class RoundDesk {

  private final Rounds rounds;
  private final RoundQuota quota;
  private final ObjectProvider<RoundProcess> processes;

  RoundDesk(Rounds rounds, RoundQuota quota, ObjectProvider<RoundProcess> processes) {
    this.rounds = rounds;
    this.quota = quota;
    this.processes = processes;
  }

  /**
   * Orders a round: it is checked, and sent when somebody approved it.
   *
   * @return its id
   */
  public long order(RoundOrder order) throws RoundOrderRefusedException, UnknownRoundException {
    long round = rounds.open(order);
    tell(round, RoundProcess::ordered);
    return round;
  }

  /** Ends an open round early. */
  public void stop(long round, String by) throws UnknownRoundException, RoundNotOpenException {
    rounds.hold(round).requireOpen();
    rounds.close(round, CloseReason.STOPPED, by);
    tell(round, RoundProcess::stopped);
  }

  /** Moves the deadline of an open round; not into the past. */
  public void extend(long round, Instant deadline)
      throws UnknownRoundException, RoundNotOpenException, RoundOrderRefusedException {
    rounds.extend(round, deadline);
    tell(round, RoundProcess::deadlineMoved);
  }

  /**
   * Asks other members than before; see {@link Rounds#correctAudience}. A round that has enough
   * answers of these ends.
   */
  public AudienceChange correctAudience(long round, Optional<Long> segment, MemberSelect whom)
      throws UnknownRoundException, RoundNotOpenException, RoundOrderRefusedException {
    var change = rounds.correctAudience(round, segment, whom);
    if (!quota.closeIfReached(rounds.find(round))) {
      tell(round, RoundProcess::audienceCorrected);
    }
    return change;
  }

  private void tell(long round, BiConsumer<RoundProcess, Round> what) throws UnknownRoundException {
    var found = rounds.find(round);
    processes.forEach(process -> what.accept(process, found));
  }
}
