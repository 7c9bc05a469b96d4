package io.qunflow.process.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lifecycle.CommunityWork;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Leads that are still open when their community is gone, whatever became of their process. */
@Component
class OpenLeads implements CommunityWork {

  private final Leads leads;
  private final LeadChanges changes;
  private final ProcessStarter processes;

  OpenLeads(Leads leads, LeadChanges changes, ProcessStarter processes) {
    this.leads = leads;
    this.changes = changes;
    this.processes = processes;
  }

  @Override
  public void end(CommunityKey retired) throws BusinessException {
    for (long id : leads.findOpen(retired)) {
      changes.endWithCommunity(id);
      processes.end(LeadRun.KEY, leads.find(id).key(), LifecycleVariables.COMMUNITY_RETIRED);
    }
  }
}
