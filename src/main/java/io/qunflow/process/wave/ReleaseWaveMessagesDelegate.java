package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_releaseWaveMessages of message-wave.bpmn: what was held is queued again, unless
 * the wave is held still; then the process goes back to holding, so that whoever lets it go on
 * right now finds it there, and nothing stays held for ever.
 */
@Component
class ReleaseWaveMessagesDelegate extends ProcessStep {

  private final WaveControl waves;
  private final WaveSender sender;

  ReleaseWaveMessagesDelegate(WaveControl waves, WaveSender sender) {
    this.waves = waves;
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long wave = step.get(WaveVariables.ID);
    var state = waves.hold(wave);
    if (state == WaveState.RUNNING) {
      sender.release(wave);
    }
    step.set(WaveVariables.NEXT, state == WaveState.PAUSED ? "paused" : "more");
  }
}
