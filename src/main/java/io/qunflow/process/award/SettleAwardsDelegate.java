package io.qunflow.process.award;

import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_settleAwards of award-round.bpmn: who is honoured, each once (H2). */
@Component
class SettleAwardsDelegate extends ProcessStep {

  private final AwardRounds rounds;
  private final AwardCounting counting;
  private final AwardDesk desk;

  SettleAwardsDelegate(AwardRounds rounds, AwardCounting counting, AwardDesk desk) {
    this.rounds = rounds;
    this.counting = counting;
    this.desk = desk;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long round = AwardRoundNames.round(step);
    var by = step.user().orElse("");
    switch (step.get(AwardRoundNames.DECISION)) {
      case "by_figures" -> {
        counting.measure(rounds.find(round)); // chats may have been taken in since
        desk.chooseByFigures(round, by);
      }
      case "nobody" -> desk.chooseNobody(round, step.find(AwardRoundNames.REASON).orElse(""), by);
      default -> {} // was noted on the page
    }
    step.set(AwardRoundNames.HONOURED, desk.settle(round, by));
  }
}
