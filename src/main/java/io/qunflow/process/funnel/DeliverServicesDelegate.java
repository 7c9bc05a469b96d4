package io.qunflow.process.funnel;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_deliverServices of service-plan.bpmn: whoever is due gets the next step. */
@Component
class DeliverServicesDelegate extends ProcessStep {

  private final ServiceSender sender;

  DeliverServicesDelegate(ServiceSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) {
    sender.deliver(step.get(ServicePlanNames.PLAN), step.get(WaveVariables.ID));
  }
}
