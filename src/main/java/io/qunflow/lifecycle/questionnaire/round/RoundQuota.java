package io.qunflow.lifecycle.questionnaire.round;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends a round that has enough answers (L2.5); within a transaction that holds the round. */
@Component
class RoundQuota {

  private static final String NOBODY = "";

  private final RoundMapper rounds;
  private final ObjectProvider<RoundProcess> processes;
  private final Clock clock;

  RoundQuota(RoundMapper rounds, ObjectProvider<RoundProcess> processes, Clock clock) {
    this.rounds = rounds;
    this.processes = processes;
    this.clock = clock;
  }

  /** Whether it was open until now and has them. */
  boolean closeIfReached(Round round) {
    boolean closed =
        round.quota().filter(quota -> rounds.countComplete(round.id()) >= quota).isPresent()
            && rounds.updateClosed(round.id(), CloseReason.QUOTA, NOBODY, clock.instant()) == 1;
    if (closed) {
      processes.forEach(process -> process.quotaReached(round));
    }
    return closed;
  }
}
