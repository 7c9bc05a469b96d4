package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_endServices of service-plan.bpmn. What nobody has sent by now is taken back: the
 * plan is over, or was stopped without its process being told.
 */
@Component
class EndServicesDelegate extends ProcessStep {

  private final ServiceSender sender;
  private final WaveControl waves;

  EndServicesDelegate(ServiceSender sender, WaveControl waves) {
    this.sender = sender;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    long wave = step.get(WaveVariables.ID);
    sender.withdraw(step.get(ServicePlanNames.PLAN), wave);
    waves.end(wave);
  }
}
