package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadPortraits;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Runs serviceTask_planLeadAction of lead.bpmn: what the next task needs. */
@Component
class PlanLeadActionDelegate extends ProcessStep {

  private final Leads leads;
  private final LeadPortraits portraits;
  private final MessageSource messages;

  PlanLeadActionDelegate(Leads leads, LeadPortraits portraits, MessageSource messages) {
    this.leads = leads;
    this.portraits = portraits;
    this.messages = messages;
  }

  @Override
  protected void run(StepContext step) throws io.qunflow.shared.BusinessException {
    var lead = leads.find(step.get(LeadRun.ID));
    var missing = portraits.findMissing(lead).stream().map(this::name).toList();
    step.set(LeadRun.OWNER, lead.owner().isEmpty() ? null : lead.owner());
    step.set(LeadRun.NEXT_AT, lead.nextAt());
    step.set(LeadRun.SILENT_AT, lead.silentAt());
    step.set(LeadRun.TODO, lead.nextAction());
    step.set(LeadRun.STAGE, lead.stage().word());
    step.set(
        LeadRun.SUMMARY,
        "%s，关系：%s%s"
            .formatted(
                lead.kind().title(),
                lead.stage().title(),
                missing.isEmpty() ? "" : "。还缺资料：" + String.join("、", missing)));
    step.clear(LeadRun.OUTCOME);
    step.clear(LeadRun.NOTE);
    step.clear(LeadRun.NEXT_ACTION);
    step.clear(LeadRun.NEXT_DAY);
    step.clear(LeadRun.HAND_TO);
    step.set(LeadRun.ENDED, !lead.isOpen());
  }

  /** As operators call the fact. */
  private String name(String fact) {
    return messages.getMessage("factKey." + fact, null, fact, Locale.CHINESE);
  }
}
