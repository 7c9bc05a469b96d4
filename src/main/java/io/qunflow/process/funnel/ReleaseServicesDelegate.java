package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_releaseServices of service-plan.bpmn: what was held is queued again, unless the
 * wave is held still or over.
 */
@Component
class ReleaseServicesDelegate extends ProcessStep {

  private final ServiceSender sender;
  private final Waves waves;

  ReleaseServicesDelegate(ServiceSender sender, Waves waves) {
    this.sender = sender;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    long wave = step.get(WaveVariables.ID);
    if (waves.hold(wave) == WaveState.RUNNING) {
      sender.release(step.get(ServicePlanNames.PLAN), wave);
    }
  }
}
