package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_refusePartner of community-alliance.bpmn. */
@Component
class RefusePartnerDelegate extends ProcessStep {

  private final AllianceService alliances;

  RefusePartnerDelegate(AllianceService alliances) {
    this.alliances = alliances;
  }

  @Override
  protected void run(StepContext step) {
    var partner = PartnerAnswers.partner(step);
    alliances.recordPartner(step.community(), step.get(LifecycleVariables.CYCLE), partner);
    step.set(
        CommunityAlliance.PARTNER_REFUSAL,
        "%s 和我们是同业竞争（%s）。联盟只找互补的伙伴，请换一家。".formatted(partner.name(), partner.coreBusiness()));
  }
}
