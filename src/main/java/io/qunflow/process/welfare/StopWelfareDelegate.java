package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopWelfare of welfare-round.bpmn: what is due is released. */
@Component
class StopWelfareDelegate extends ProcessStep {

  private final WelfareClosing closing;

  StopWelfareDelegate(WelfareClosing closing) {
    this.closing = closing;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    closing.stop(WelfareRun.round(step));
  }
}
