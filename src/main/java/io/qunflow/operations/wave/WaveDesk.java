package io.qunflow.operations.wave;

import io.qunflow.operations.wave.WaveProcess.Signal;
import io.qunflow.shared.Wording;
import java.util.List;
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
  private final WaveControl control;
  private final Optional<WaveProcess> processes;
  private final List<WaveKeeper> keepers;
  private final WaveSweep sweep;

  /**
   * @param processes empty where no engine runs beside
   */
  WaveDesk(
      Waves waves,
      WaveControl control,
      Optional<WaveProcess> processes,
      List<WaveKeeper> keepers,
      WaveSweep sweep) {
    this.waves = waves;
    this.control = control;
    this.processes = processes;
    this.keepers = keepers;
    this.sweep = sweep;
  }

  /** Where a person holds and stops it, if not here. */
  public Optional<Wording> keptElsewhere(Wave wave) {
    return keepers.stream().flatMap(keeper -> keeper.keeps(wave).stream()).findFirst();
  }

  /**
   * @throws WaveStateException unless it is running and held here
   */
  public void pause(long wave, String by) throws UnknownWaveException, WaveStateException {
    requireOwn(wave);
    control.pause(wave, by);
    tell(Signal.PAUSED, wave);
  }

  /**
   * @throws WaveStateException unless it is paused
   */
  public void goOn(long wave, String by) throws UnknownWaveException, WaveStateException {
    requireOwn(wave);
    control.goOn(wave, by);
    tell(Signal.GOES_ON, wave);
  }

  /**
   * Ends it for good: nothing of it is queued any more. What was interrupted between the wave and
   * its process is finished by {@link WaveSweep}, or when it is pressed again.
   *
   * @throws WaveStateException if it has ended
   */
  public void stop(long wave, String by) throws UnknownWaveException, WaveStateException {
    requireOwn(wave);
    if (!waves.find(wave).isEnding()) {
      control.stop(wave, by);
    }
    var stopped = waves.find(wave);
    var owner = sweep.owner(stopped);
    owner.ifPresent(one -> one.withdraw(stopped));
    if (tell(Signal.STOPPED, wave) > 0) {
      return;
    }
    if (owner.isPresent()) {
      sweep.mend(stopped, owner.get());
    } else {
      control.end(wave);
    }
  }

  /**
   * Who failed is tried again.
   *
   * @return how many
   * @throws WaveStateException if it is over
   */
  public int retry(long wave) throws UnknownWaveException, WaveStateException {
    int retried = control.retryFailed(wave);
    if (retried > 0) {
      tell(Signal.RETRIED, wave);
    }
    return retried;
  }

  private void requireOwn(long wave) throws UnknownWaveException, WaveStateException {
    var elsewhere = keptElsewhere(waves.find(wave));
    if (elsewhere.isPresent()) {
      throw new WaveStateException(elsewhere.get());
    }
  }

  private int tell(Signal signal, long wave) {
    return processes.map(running -> running.tell(signal, wave)).orElse(0);
  }
}
