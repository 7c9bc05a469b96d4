package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.process.engine.ProcessStarter;
import org.springframework.stereotype.Component;

/** Reaches the process of a wave, of whatever model. */
@Component
class WaveProcesses implements WaveProcess {

  private final ProcessStarter processes;
  private final WaveSender sender;

  WaveProcesses(ProcessStarter processes, WaveSender sender) {
    this.processes = processes;
    this.sender = sender;
  }

  /** What is queued of a stopped wave is taken back here where no process is left to do it. */
  @Override
  public int tell(Signal signal, long wave) {
    int told = processes.tell(message(signal), WaveVariables.ID, Math.toIntExact(wave));
    if (told == 0 && signal == Signal.STOPPED) {
      sender.withdraw(wave);
    }
    return told;
  }

  private static String message(Signal signal) {
    return switch (signal) {
      case PAUSED -> WaveVariables.PAUSED;
      case GOES_ON -> WaveVariables.GOES_ON;
      case STOPPED -> WaveVariables.STOPPED;
      case RETRIED -> WaveVariables.RETRIED;
    };
  }
}
