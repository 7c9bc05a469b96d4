package io.qunflow.process.award;

import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopRetiredAward of award-round.bpmn: it ends with its community. */
@Component
class StopRetiredAwardDelegate extends ProcessStep {

  private static final String BY_ITSELF = "qunflow";

  private final AwardRounds rounds;
  private final AwardDesk desk;
  private final Outbox outbox;

  StopRetiredAwardDelegate(AwardRounds rounds, AwardDesk desk, Outbox outbox) {
    this.rounds = rounds;
    this.desk = desk;
    this.outbox = outbox;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(AwardRoundNames.round(step));
    desk.end(round.id(), AwardState.RETIRED, BY_ITSELF);
    outbox.withdrawAll(round.community(), round.about());
  }
}
