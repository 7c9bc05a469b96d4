package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_releaseServices of service-plan.bpmn: what was held is queued again, unless the
 * wave is over, or held still: then the process goes back to holding.
 */
@Component
class ReleaseServicesDelegate extends ProcessStep {

  private final ServiceSender sender;
  private final WaveControl waves;

  ReleaseServicesDelegate(ServiceSender sender, WaveControl waves) {
    this.sender = sender;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    long wave = step.get(WaveVariables.ID);
    var state = waves.hold(wave);
    if (state == WaveState.RUNNING) {
      sender.release(step.get(ServicePlanNames.PLAN), wave);
    }
    step.set(WaveVariables.NEXT, state == WaveState.PAUSED ? "paused" : "more");
  }
}
