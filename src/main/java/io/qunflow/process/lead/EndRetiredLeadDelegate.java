package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endRetiredLead of lead.bpmn: its community was retired. */
@Component
class EndRetiredLeadDelegate extends ProcessStep {

  private final LeadChanges leads;

  EndRetiredLeadDelegate(LeadChanges leads) {
    this.leads = leads;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    leads.endWithCommunity(step.get(LeadRun.ID));
  }
}
