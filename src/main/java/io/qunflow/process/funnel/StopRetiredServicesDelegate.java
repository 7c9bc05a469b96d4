package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_stopRetiredServices of service-plan.bpmn, at once: the funnel that called it
 * ends in the same moment. While the plan is written there is nothing to stop.
 */
@Component
class StopRetiredServicesDelegate extends ProcessStep {

  private static final String BY = "qunflow";

  private final ServiceSender sender;
  private final WaveControl waves;

  StopRetiredServicesDelegate(ServiceSender sender, WaveControl waves) {
    this.sender = sender;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    step.find(WaveVariables.ID)
        .ifPresent(
            wave -> {
              waves.stopAtOnce(wave, BY);
              sender.withdraw(step.get(ServicePlanNames.PLAN), wave);
              waves.end(wave);
            });
  }
}
