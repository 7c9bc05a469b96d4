package io.qunflow.process.welfare;

import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_settleWelfare of welfare-round.bpmn: every piece is accounted for. */
@Component
class SettleWelfareDelegate extends ProcessStep {

  private static final String HANDED = "handed";

  private final WelfareClosing closing;

  SettleWelfareDelegate(WelfareClosing closing) {
    this.closing = closing;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    boolean handed = step.find(WelfareRun.REST).filter(HANDED::equals).isPresent();
    var settled = closing.settle(WelfareRun.round(step), handed, step.user().orElse(null));
    step.set(WelfareRun.NOTHING_HANDED_OUT, settled.state().isOver());
    step.set(WelfareRun.MEASURE_AT, settled.measureAt().orElseThrow());
  }
}
