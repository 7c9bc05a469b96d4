package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_stopRetiredWave of message-wave.bpmn: the community is there no longer. */
@Component
class StopRetiredWaveDelegate extends ProcessStep {

  private static final String BY = "qunflow";

  private final WaveControl waves;
  private final WaveSender sender;

  StopRetiredWaveDelegate(WaveControl waves, WaveSender sender) {
    this.waves = waves;
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long wave = step.get(WaveVariables.ID);
    waves.stopAtOnce(wave, BY);
    sender.withdraw(wave);
    if (!sender.settleStopped(wave)) {
      waves.end(wave);
    }
  }
}
