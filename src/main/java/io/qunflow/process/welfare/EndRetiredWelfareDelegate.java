package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endRetiredWelfare of welfare-round.bpmn: it ends with its community. */
@Component
class EndRetiredWelfareDelegate extends ProcessStep {

  private final WelfareClosing closing;

  EndRetiredWelfareDelegate(WelfareClosing closing) {
    this.closing = closing;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    closing.stop(WelfareRun.round(step));
  }
}
