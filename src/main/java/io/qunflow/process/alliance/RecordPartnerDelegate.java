package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.AllianceService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordPartner of community-alliance.bpmn. */
@Component
class RecordPartnerDelegate extends ProcessStep {

  private final AllianceService alliances;

  RecordPartnerDelegate(AllianceService alliances) {
    this.alliances = alliances;
  }

  @Override
  protected void run(StepContext step) {
    alliances.recordPartner(
        step.community(), step.get(LifecycleVariables.CYCLE), PartnerAnswers.partner(step));
  }
}
