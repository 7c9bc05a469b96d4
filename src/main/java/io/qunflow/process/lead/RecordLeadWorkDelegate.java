package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.LeadWork;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordLeadWork of lead.bpmn (P3, P4). */
@Component
class RecordLeadWorkDelegate extends ProcessStep {

  private final Leads leads;
  private final LeadChanges changes;

  RecordLeadWorkDelegate(Leads leads, LeadChanges changes) {
    this.leads = leads;
    this.changes = changes;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    long id = step.get(LeadRun.ID);
    var by = step.user().orElse("");
    var ended = LeadState.of(step.get(LeadRun.OUTCOME));
    if (ended.isPresent()) {
      var why = step.find(LeadRun.REASON).flatMap(NotBuying::of).orElse(null);
      changes.close(id, ended.get(), why, step.get(LeadRun.NOTE), by);
    } else {
      changes.work(
          id,
          new LeadWork(
              step.find(LeadRun.STAGE).flatMap(RelationStage::of).orElse(leads.find(id).stage()),
              step.get(LeadRun.NOTE),
              step.get(LeadRun.NEXT_ACTION),
              step.get(LeadRun.NEXT_DAY),
              step.find(LeadRun.HAND_TO).orElse("")),
          by);
    }
  }
}
