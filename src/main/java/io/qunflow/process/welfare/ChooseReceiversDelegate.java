package io.qunflow.process.welfare;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_chooseReceivers of welfare-round.bpmn: who gets a piece. */
@Component
class ChooseReceiversDelegate extends ProcessStep {

  private final WelfareRounds rounds;
  private final CommunityFigures figures;

  ChooseReceiversDelegate(WelfareRounds rounds, CommunityFigures figures) {
    this.rounds = rounds;
    this.figures = figures;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.find(WelfareRun.round(step));
    figures.find(round.community(), figures.currentWeek(round.community())); // who came and went
    int receivers = rounds.choose(round.id());
    step.set(WelfareRun.RECEIVERS, receivers);
    step.set(WelfareRun.FOR_NOBODY, receivers == 0);
  }
}
