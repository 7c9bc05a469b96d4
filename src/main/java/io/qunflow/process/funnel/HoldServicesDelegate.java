package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveProperties;
import io.qunflow.process.wave.WaveVariables;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_holdServices of service-plan.bpmn: what is queued waits until it goes on. If
 * somebody let it go on before, nothing is held and nobody waits for another going on.
 */
@Component
class HoldServicesDelegate extends ProcessStep {

  private final ServiceSender sender;
  private final WaveControl waves;
  private final WaveProperties properties;
  private final Clock clock;

  HoldServicesDelegate(
      ServiceSender sender, WaveControl waves, WaveProperties properties, Clock clock) {
    this.sender = sender;
    this.waves = waves;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) {
    long wave = step.get(WaveVariables.ID);
    boolean paused = waves.hold(wave) == WaveState.PAUSED;
    if (paused) {
      sender.withdraw(step.get(ServicePlanNames.PLAN), wave);
    }
    var now = clock.instant();
    step.set(WaveVariables.LOOK_AT, paused ? now.plus(properties.lookAfter()) : now);
  }
}
