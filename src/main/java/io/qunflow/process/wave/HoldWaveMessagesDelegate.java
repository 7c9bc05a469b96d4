package io.qunflow.process.wave;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_holdWaveMessages of message-wave.bpmn: what is still queued waits until it goes
 * on.
 */
@Component
class HoldWaveMessagesDelegate extends ProcessStep {

  private final WaveSender sender;

  HoldWaveMessagesDelegate(WaveSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    sender.withdraw(step.get(WaveVariables.ID));
  }
}
