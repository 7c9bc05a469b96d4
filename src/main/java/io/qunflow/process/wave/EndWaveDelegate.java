package io.qunflow.process.wave;

import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_endWave of every model with a wave. */
@Component
class EndWaveDelegate extends ProcessStep {

  private final Waves waves;

  EndWaveDelegate(Waves waves) {
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    waves.end(step.get(WaveVariables.ID));
  }
}
