package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_retryWave of message-wave.bpmn: a person wants who failed tried again. */
@Component
class RetryWaveDelegate extends ProcessStep {

  private final WaveControl waves;

  RetryWaveDelegate(WaveControl waves) {
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    waves.retryFailed(step.get(WaveVariables.ID));
  }
}
