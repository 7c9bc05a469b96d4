package io.qunflow.process.wave;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_releaseWaveMessages of message-wave.bpmn: what was held is queued again. */
@Component
class ReleaseWaveMessagesDelegate extends ProcessStep {

  private final WaveSender sender;

  ReleaseWaveMessagesDelegate(WaveSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    sender.release(step.get(WaveVariables.ID));
  }
}
