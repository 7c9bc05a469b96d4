package io.qunflow.process.award;

import io.qunflow.honour.award.AwardRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_announceAwards of award-round.bpmn: to the groups and to each winner (H2). */
@Component
class AnnounceAwardsDelegate extends ProcessStep {

  private final AwardRounds rounds;
  private final AwardMessages messages;

  AnnounceAwardsDelegate(AwardRounds rounds, AwardMessages messages) {
    this.rounds = rounds;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    messages.announce(rounds.find(AwardRoundNames.round(step)));
  }
}
