package io.qunflow.operations.wave;

import io.qunflow.operations.wave.WaveProcess.Signal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings waves and the processes that run them together again (C3): a wave's state and telling its
 * process are two commits, and a process may be ended by an administrator. Whose process was not
 * told is told again; whose process is gone is ended, with a reason; who was stopped while messages
 * were on their way is counted once it is known what became of them.
 */
@Service
public class WaveSweep {

  private static final Logger LOG = LoggerFactory.getLogger(WaveSweep.class);
  private static final String BY_ITSELF = "qunflow";
  private static final int PAGE = 500;

  private final WaveMapper waves;
  private final WaveControl control;
  private final OwnCommits commits;
  private final Optional<WaveProcess> processes;
  private final List<WaveOwner> owners;
  private final Clock clock;

  /**
   * @param processes empty where no engine runs beside
   */
  WaveSweep(
      WaveMapper waves,
      WaveControl control,
      OwnCommits commits,
      Optional<WaveProcess> processes,
      List<WaveOwner> owners,
      Clock clock) {
    this.waves = waves;
    this.control = control;
    this.commits = commits;
    this.processes = processes;
    this.owners = owners;
    this.clock = clock;
  }

  /** Looks at every wave that has not ended; one that fails holds up no other. Repeatable. */
  public void run() {
    var page = waves.findUnended(0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::attempt);
      page = waves.findUnended(page.get(page.size() - 1), PAGE);
    }
  }

  /** Who runs it; empty for one that is worked on by something without a process of its own. */
  Optional<WaveOwner> owner(Wave wave) {
    return owners.stream().filter(one -> one.owns(wave)).findFirst();
  }

  private void attempt(long wave) {
    try {
      var found = find(wave);
      owner(found).ifPresent(owner -> mend(found, owner));
    } catch (RuntimeException e) {
      LOG.error("Could not look after wave {}; it is tried again", wave, e);
    }
  }

  /** What nobody works on any more is ended here; all else is told again how it stands. */
  void mend(Wave wave, WaveOwner owner) {
    boolean gone = commits.onWave(wave.id(), state -> stopIfGone(find(wave.id()), owner));
    if (!gone) {
      signal(wave.state())
          .ifPresent(signal -> processes.ifPresent(running -> running.tell(signal, wave.id())));
    } else if (!owner.settleStopped(find(wave.id()))) {
      control.end(wave.id());
    }
  }

  private boolean stopIfGone(Wave wave, WaveOwner owner) {
    if (!owner.isGone(wave)) {
      return false;
    }
    if (!wave.state().isOver()) {
      LOG.warn("The process of wave {} is gone; the wave is ended", wave.id());
      waves.updateLost(wave.id(), WaveControl.PROCESS_GONE, BY_ITSELF, clock.instant());
    }
    return true;
  }

  /** Who waits for another signal, or works, is not reached by it. */
  private static Optional<Signal> signal(WaveState state) {
    return switch (state) {
      case PREPARED, DONE -> Optional.empty();
      case RUNNING -> Optional.of(Signal.GOES_ON);
      case PAUSED -> Optional.of(Signal.PAUSED);
      case STOPPED -> Optional.of(Signal.STOPPED);
    };
  }

  private Wave find(long wave) {
    return waves
        .find(wave)
        .map(row -> row.with(waves.findSteps(wave)))
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }
}
