package io.qunflow.process.wave;

import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveOwner;
import io.qunflow.process.engine.ProcessStarter;
import org.springframework.stereotype.Component;

/** Waves of messages, which message-wave.bpmn runs. */
@Component
class MessageWaveOwner implements WaveOwner {

  private final WaveMessages messages;
  private final WaveSender sender;
  private final ProcessStarter processes;

  MessageWaveOwner(WaveMessages messages, WaveSender sender, ProcessStarter processes) {
    this.messages = messages;
    this.sender = sender;
    this.processes = processes;
  }

  @Override
  public boolean owns(Wave wave) {
    return messages.isAny(wave.id());
  }

  @Override
  public boolean isGone(Wave wave) {
    return wave.begun()
        && !processes.isRunning(MessageWave.KEY, MessageWave.businessKey(wave.id()));
  }

  @Override
  public void withdraw(Wave wave) {
    sender.withdraw(wave.id());
  }

  @Override
  public boolean settleStopped(Wave wave) {
    try {
      sender.withdraw(wave.id());
      return sender.settleStopped(wave.id());
    } catch (UnknownWaveException e) {
      throw new IllegalStateException(e);
    }
  }
}
