package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endSilentLead of lead.bpmn. */
@Component
class EndSilentLeadDelegate extends ProcessStep {

  private final LeadChanges leads;

  EndSilentLeadDelegate(LeadChanges leads) {
    this.leads = leads;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    leads.endSilent(step.get(LeadRun.ID));
  }
}
