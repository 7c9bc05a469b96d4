package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_holdServices of service-plan.bpmn: what is queued waits until it goes on. */
@Component
class HoldServicesDelegate extends ProcessStep {

  private final ServiceSender sender;

  HoldServicesDelegate(ServiceSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) {
    sender.withdraw(step.get(ServicePlanNames.PLAN), step.get(WaveVariables.ID));
  }
}
