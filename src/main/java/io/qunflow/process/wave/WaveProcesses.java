package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.process.engine.ProcessStarter;
import org.springframework.stereotype.Component;

/** Reaches the process of a wave, of whatever model. */
@Component
class WaveProcesses implements WaveProcess {

  private final ProcessStarter processes;

  WaveProcesses(ProcessStarter processes) {
    this.processes = processes;
  }

  @Override
  public int tell(Signal signal, long wave) {
    return processes.tell(message(signal), WaveVariables.ID, Math.toIntExact(wave));
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
