package io.qunflow.operations.wave;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds waves, lets them go on, tries again and ends them (C3). */
@Service
public class WaveControl {

  /** Why members did not get through a wave that a person stopped. */
  public static final String STOPPED = "stopped";

  /** The same of a wave whose process is gone, such as ended by an administrator. */
  public static final String PROCESS_GONE = "process_gone";

  private final WaveMapper waves;
  private final OwnCommits commits;
  private final Progress progress;
  private final Reasons reasons;
  private final Clock clock;

  WaveControl(
      WaveMapper waves, OwnCommits commits, Progress progress, Reasons reasons, Clock clock) {
    this.waves = waves;
    this.commits = commits;
    this.progress = progress;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * Nobody moves any more once this has returned, and until it goes on.
   *
   * @throws WaveStateException unless it is running
   */
  @Transactional(rollbackFor = Exception.class)
  public void pause(long wave, String by) throws UnknownWaveException, WaveStateException {
    change(wave, EnumSet.of(WaveState.RUNNING), WaveState.PAUSED, by);
  }

  /**
   * @throws WaveStateException unless it is paused
   */
  @Transactional(rollbackFor = Exception.class)
  public void goOn(long wave, String by) throws UnknownWaveException, WaveStateException {
    change(wave, EnumSet.of(WaveState.PAUSED), WaveState.RUNNING, by);
  }

  /**
   * Nobody moves any more once this has returned; {@link #end} settles who was still waiting.
   *
   * @throws WaveStateException if it is over
   */
  @Transactional(rollbackFor = Exception.class)
  public void stop(long wave, String by) throws UnknownWaveException, WaveStateException {
    var open = EnumSet.of(WaveState.PREPARED, WaveState.RUNNING, WaveState.PAUSED);
    change(wave, open, WaveState.STOPPED, by);
  }

  /**
   * How it stands; nobody pauses it, goes on with it or works on it until the caller's transaction
   * ends.
   */
  @Transactional
  public WaveState hold(long wave) {
    return waves
        .lock(wave)
        .map(WaveState::of)
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }

  /** As {@link #stop}, committed at once, where it must not matter whether the wave is over. */
  public void stopAtOnce(long wave, String by) {
    commits.onWave(
        wave,
        state ->
            state.isOver()
                ? 0
                : waves.updateState(wave, WaveState.STOPPED.code(), by, clock.instant()));
  }

  /**
   * Who failed is due again, at the step at which it failed.
   *
   * @return how many
   * @throws WaveStateException if it is over
   */
  public int retryFailed(long wave) throws UnknownWaveException, WaveStateException {
    var found = find(wave);
    if (found.state().isOver()) {
      throw new WaveStateException(found);
    }
    return pieces(wave, piece -> waves.retryFailed(wave, piece));
  }

  /**
   * The process of the wave has ended. Who still waits in a stopped wave was skipped, for the
   * reason for which it was stopped. Repeatable.
   */
  public void end(long wave) {
    var row = row(wave);
    if (WaveState.of(row.state()) == WaveState.STOPPED) {
      int reason = reasons.number(Optional.ofNullable(row.endedAs()).orElse(STOPPED));
      pieces(wave, piece -> waves.skipWaiting(wave, piece, reason));
    }
    commits.onWave(wave, state -> row(wave).endedAt() == null ? writeEnded(wave) : 0);
  }

  private int writeEnded(long wave) {
    var outcome = WaveOutcome.of(progress.of(row(wave)));
    return waves.updateEnded(wave, WaveOutcomes.write(outcome), clock.instant());
  }

  private void change(long wave, Set<WaveState> from, WaveState to, String by)
      throws UnknownWaveException, WaveStateException {
    var state = waves.lock(wave).map(WaveState::of);
    if (state.isEmpty() || !from.contains(state.get())) {
      throw new WaveStateException(find(wave));
    }
    waves.updateState(wave, to.code(), by, clock.instant());
  }

  private int pieces(long wave, ToIntFunction<Piece> work) {
    return waves.findPieces(wave).stream()
        .map(piece -> commits.onWave(wave, state -> work.applyAsInt(piece)))
        .collect(Collectors.summingInt(Integer::intValue));
  }

  private Wave find(long wave) throws UnknownWaveException {
    return waves
        .find(wave)
        .map(row -> row.with(waves.findSteps(wave)))
        .orElseThrow(() -> new UnknownWaveException(wave));
  }

  private WaveRow row(long wave) {
    return waves
        .find(wave)
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }
}
