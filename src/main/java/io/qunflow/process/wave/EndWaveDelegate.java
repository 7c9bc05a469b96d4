package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_endWave of models whose waves send messages. What one still has queued is taken
 * back: whoever was stopped, or left without it, gets it no more. A stopped wave of which something
 * is on its way still is ended by the sweep, once it is known what became of that.
 */
@Component
class EndWaveDelegate extends ProcessStep {

  private final WaveControl waves;
  private final WaveSender sender;

  EndWaveDelegate(WaveControl waves, WaveSender sender) {
    this.waves = waves;
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long wave = step.get(WaveVariables.ID);
    sender.withdraw(wave);
    if (!sender.settleStopped(wave)) {
      waves.end(wave);
    }
  }
}
