package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureWelfare of welfare-round.bpmn: who spoke before and after. */
@Component
class MeasureWelfareDelegate extends ProcessStep {

  private final WelfareClosing closing;

  MeasureWelfareDelegate(WelfareClosing closing) {
    this.closing = closing;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    closing.measure(WelfareRun.round(step));
  }
}
