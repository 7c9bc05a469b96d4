package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_releaseServices of service-plan.bpmn: what was held is queued again. */
@Component
class ReleaseServicesDelegate extends ProcessStep {

  private final ServiceSender sender;

  ReleaseServicesDelegate(ServiceSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) {
    sender.release(step.get(ServicePlanNames.PLAN), step.get(WaveVariables.ID));
  }
}
