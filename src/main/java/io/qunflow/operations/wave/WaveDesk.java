package io.qunflow.operations.wave;

import io.qunflow.operations.wave.WaveProcess.Signal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What a person does to a wave in the middle. First the wave itself is changed, committed at once,
 * so that nobody moves any more; then whatever process runs it is told, if it waits just then. One
 * that works sees it by itself.
 */
@Service
public class WaveDesk {

  private final Waves waves;
  private final Optional<WaveProcess> processes;

  /**
   * @param processes empty where no engine runs beside
   */
  WaveDesk(Waves waves, Optional<WaveProcess> processes) {
    this.waves = waves;
    this.processes = processes;
  }

  /**
   * @throws WaveStateException unless it is running
   */
  public void pause(long wave, String by) throws UnknownWaveException, WaveStateException {
    waves.pause(wave, by);
    tell(Signal.PAUSED, wave);
  }

  /**
   * @throws WaveStateException unless it is paused
   */
  public void goOn(long wave, String by) throws UnknownWaveException, WaveStateException {
    waves.goOn(wave, by);
    tell(Signal.GOES_ON, wave);
  }

  /**
   * Ends it for good.
   *
   * @throws WaveStateException if it is over
   */
  public void stop(long wave, String by) throws UnknownWaveException, WaveStateException {
    waves.stop(wave, by);
    if (tell(Signal.STOPPED, wave) == 0) {
      waves.end(wave);
    }
  }

  /**
   * Who failed is tried again.
   *
   * @return how many
   * @throws WaveStateException if it is over
   */
  public int retry(long wave) throws UnknownWaveException, WaveStateException {
    int retried = waves.retryFailed(wave);
    if (retried > 0) {
      tell(Signal.RETRIED, wave);
    }
    return retried;
  }

  private int tell(Signal signal, long wave) {
    return processes.map(running -> running.tell(signal, wave)).orElse(0);
  }
}
