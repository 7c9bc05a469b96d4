package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of firings (C3). Repeatable: the first word stands. */
@Service
public class FiringResults {

  private static final String BY_ITSELF = "qunflow";

  private final FiringMapper firings;
  private final Waves waves;
  private final WaveControl control;
  private final Outbox outbox;
  private final FiringSettling settling;
  private final Clock clock;

  FiringResults(
      FiringMapper firings,
      Waves waves,
      WaveControl control,
      Outbox outbox,
      FiringSettling settling,
      Clock clock) {
    this.firings = firings;
    this.waves = waves;
    this.control = control;
    this.outbox = outbox;
    this.settling = settling;
    this.clock = clock;
  }

  /** The round that was opened is what came of it. */
  @Transactional
  public void opened(long firing, long round) {
    firings.updateRound(firing, round);
    firings.updateEnded(
        firing, String.valueOf(FiringState.DONE.code()), null, FiringCount.NONE, clock.instant());
  }

  /** What was started goes on by itself; a wave of nobody says so. */
  @Transactional
  public void started(long firing, StartedWork started) {
    started.wave().ifPresent(wave -> firings.updateWave(firing, wave));
    started.page().ifPresent(page -> firings.updatePage(firing, page));
    started.key().ifPresent(key -> firings.updateStartedKey(firing, key));
    var count = started.wave().map(this::count).orElse(FiringCount.NONE);
    boolean nobody = started.wave().isPresent() && count.audience() == 0;
    firings.updateGoesOn(firing, nobody ? FiringReason.NOBODY : null, count);
  }

  /** What it started is over, and this is what came of it. Repeatable. */
  @Transactional
  public void cameOf(long firing, FiringCount count) {
    firings.updateCount(firing, count, clock.instant());
  }

  /**
   * Writes down what came of what a firing has started, whenever that ends.
   *
   * @param stopped whether it was ended before its time
   */
  @Transactional
  public void ended(long firing, FiringCount count, boolean stopped) {
    var state = stopped ? FiringState.STOPPED : FiringState.DONE;
    boolean nobody = !stopped && count.audience() == 0;
    firings.updateResult(
        firing,
        String.valueOf(state.code()),
        nobody ? FiringReason.NOBODY : null,
        count,
        clock.instant());
  }

  /**
   * Writes down what came of its wave; what is queued still is taken back where it was stopped, or
   * nobody waits for it any more. Repeatable: the first word stands.
   */
  @Transactional(rollbackFor = Exception.class)
  public void record(long firing) throws UnknownFiringException {
    var run = find(firing);
    long wave = run.wave().orElseThrow();
    control.end(wave);
    var progress = waves.progress(wave);
    boolean stopped = progress.state() == WaveState.STOPPED;
    if (stopped || progress.failed().containsKey(CampaignDeliveries.NOT_SENT_YET)) {
      outbox.withdraw(run.key(), Optional.empty());
    }
    finish(firing, stopped ? FiringState.STOPPED : FiringState.DONE, count(wave));
  }

  /**
   * Ends with its community: nobody moves any more, and what is still queued is taken back.
   * Repeatable.
   */
  @Transactional(rollbackFor = Exception.class)
  public void retire(long firing) throws UnknownFiringException {
    endEarly(firing, FiringReason.RETIRED);
  }

  /** The same of one whose process is gone. */
  @Transactional(rollbackFor = Exception.class)
  public void lost(long firing) throws UnknownFiringException {
    endEarly(firing, FiringReason.PROCESS_GONE);
  }

  private void endEarly(long firing, String reason) throws UnknownFiringException {
    var run = find(firing);
    outbox.withdraw(run.key(), Optional.empty());
    stopWave(run);
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.STOPPED.code()),
        reason,
        wave(run).map(this::count).orElse(FiringCount.NONE),
        clock.instant());
  }

  /** What it was to start was never started, and a person does not want to wait for it. */
  @Transactional
  public void gaveUp(long firing) throws UnknownFiringException {
    stopWave(find(firing));
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.STOPPED.code()),
        FiringReason.NOT_STARTED,
        FiringCount.NONE,
        clock.instant());
  }

  /**
   * A wave that was opened, but whose firing was interrupted before it knew of it, ends too. What
   * is on its way still is counted by the sweep of waves, once it is known what became of it.
   */
  private void stopWave(CampaignFiring run) {
    wave(run)
        .ifPresent(
            wave -> {
              control.stopAtOnce(wave, BY_ITSELF);
              if (run.wave().isEmpty() || !settling.settleAllStopped(run)) {
                control.end(wave);
              }
            });
  }

  private Optional<Long> wave(CampaignFiring run) {
    return run.wave().or(() -> waves.findId(run.key()));
  }

  /**
   * Writes down that it could not be done.
   *
   * @param reason a {@link FiringReason}
   * @param why in words
   */
  @Transactional
  public FiringRefusedException refuse(long firing, String reason, Wording why) {
    firings.find(firing).map(FiringRow::toFiring).ifPresent(this::stopWave);
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.FAILED.code()),
        reason,
        FiringCount.NONE,
        clock.instant());
    return new FiringRefusedException(why);
  }

  /** Ended as it should, or stopped: with nobody in it the reason says so. */
  void finish(long firing, FiringState state, FiringCount count) {
    boolean nobody = state == FiringState.DONE && count.audience() == 0;
    firings.updateEnded(
        firing,
        String.valueOf(state.code()),
        nobody ? FiringReason.NOBODY : null,
        count,
        clock.instant());
  }

  private FiringCount count(long wave) {
    var progress = waves.progress(wave);
    return new FiringCount(
        Math.toIntExact(progress.audience()),
        Math.toIntExact(progress.done()),
        Math.toIntExact(progress.skippedInAll()),
        Math.toIntExact(progress.failedInAll()));
  }

  private CampaignFiring find(long firing) throws UnknownFiringException {
    return firings
        .find(firing)
        .map(FiringRow::toFiring)
        .orElseThrow(() -> new UnknownFiringException(firing));
  }
}
