package io.qunflow.process.sale;

import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordGroupRefunds of group-gathering.bpmn: all of it is back (F4). */
@Component
class RecordGroupRefundsDelegate extends ProcessStep {

  private final GroupBuys groups;

  RecordGroupRefundsDelegate(GroupBuys groups) {
    this.groups = groups;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.clear(GroupBuySteps.REFUNDS_DONE);
    groups.checkRefunded(step.get(GroupBuySteps.ID));
  }
}
