package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_chooseReceivers of welfare-round.bpmn: who gets a piece. */
@Component
class ChooseReceiversDelegate extends ProcessStep {

  private final WelfareRounds rounds;

  ChooseReceiversDelegate(WelfareRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    int receivers = rounds.choose(WelfareRun.round(step));
    step.set(WelfareRun.RECEIVERS, receivers);
    step.set(WelfareRun.FOR_NOBODY, receivers == 0);
  }
}
