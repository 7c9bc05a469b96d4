package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_tellReceivers of welfare-round.bpmn: each gets a message. */
@Component
class TellReceiversDelegate extends ProcessStep {

  private final WelfareRounds rounds;

  TellReceiversDelegate(WelfareRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    rounds.tell(WelfareRun.round(step));
  }
}
