package io.qunflow.process.wave;

import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Runs serviceTask_sendWaveMessages of message-wave.bpmn: whoever is due gets the next message. */
@Component
class SendWaveMessagesDelegate extends ProcessStep {

  private final WaveSender sender;

  SendWaveMessagesDelegate(WaveSender sender) {
    this.sender = sender;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    sender.sendDue(step.get(WaveVariables.ID));
  }
}
