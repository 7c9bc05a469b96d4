package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_releaseWaveMessages of message-wave.bpmn: what was held is queued again, unless
 * the wave is held still.
 */
@Component
class ReleaseWaveMessagesDelegate extends ProcessStep {

  private final Waves waves;
  private final WaveSender sender;

  ReleaseWaveMessagesDelegate(Waves waves, WaveSender sender) {
    this.waves = waves;
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long wave = step.get(WaveVariables.ID);
    if (waves.hold(wave) == WaveState.RUNNING) {
      sender.release(wave);
    }
  }
}
