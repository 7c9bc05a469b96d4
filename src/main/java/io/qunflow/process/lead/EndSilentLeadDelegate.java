package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endSilentLead of lead.bpmn: who ordered is not silent (P3, F4). */
@Component
class EndSilentLeadDelegate extends ProcessStep {

  private final LeadChanges leads;

  EndSilentLeadDelegate(LeadChanges leads) {
    this.leads = leads;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    step.set(LeadRun.ORDERED, leads.endSilent(step.get(LeadRun.ID)));
  }
}
