package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_settleStoppedWave of message-wave.bpmn: who waited was skipped. What is on its
 * way still is counted by the sweep, once it is known what became of it.
 */
@Component
class SettleStoppedWaveDelegate extends ProcessStep {

  private final WaveControl waves;
  private final WaveSender sender;

  SettleStoppedWaveDelegate(WaveControl waves, WaveSender sender) {
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
