package io.qunflow.operations.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveMemberState;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveStateException;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does in the middle to a firing that sends messages of its own (C3): its wave stands
 * still, and what it queued is taken back until it goes on, or for good. What has left has left.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class MessageFirings {

  private static final String BY_ITSELF = "qunflow";

  private static final String GROUPS =
      "SELECT -id AS member_id FROM chat_group WHERE community_key = :community";

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final CampaignMessages messages;
  private final Waves waves;
  private final WaveControl control;
  private final Outbox outbox;
  private final FiringProgress progress;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final Clock clock;

  MessageFirings(
      FiringMapper firings,
      KeptCampaigns kept,
      CampaignMessages messages,
      Waves waves,
      WaveControl control,
      Outbox outbox,
      FiringProgress progress,
      ObjectProvider<CampaignLauncher> launcher,
      Clock clock) {
    this.firings = firings;
    this.kept = kept;
    this.messages = messages;
    this.waves = waves;
    this.control = control;
    this.outbox = outbox;
    this.progress = progress;
    this.launcher = launcher;
    this.clock = clock;
  }

  /**
   * @throws CampaignRefusedException unless it is running, or some of it has not left yet
   */
  public void pause(long firing, String by)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    var run = hold(firing);
    requireMoving(run);
    if (run.held()) {
      throw refused(Wording.of("这一次已经暂停", "This firing is held already"));
    }
    if (isRunning(run)) {
      control.pause(wave(run).orElseThrow(), by);
    }
    outbox.withdraw(run.key(), Optional.empty());
    firings.updateHeld(firing, true);
  }

  /** Held while its audience was being frozen, it stands still from its first turn. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = Exception.class)
  public void keepHeld(long firing) throws UnknownFiringException {
    var run = hold(firing);
    if (run.held() && isRunning(run)) {
      try {
        control.pause(wave(run).orElseThrow(), BY_ITSELF);
      } catch (UnknownWaveException | WaveStateException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * @throws CampaignRefusedException unless it is held
   */
  public void goOn(long firing, String by)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    var run = hold(firing);
    if (!run.held()) {
      throw refused(Wording.of("这一次没有暂停", "This firing is not held"));
    }
    firings.updateHeld(firing, false);
    var campaign = kept.of(run);
    if (campaign.plan().work() instanceof CampaignWork.Message message) {
      var order = messages.order(run.key(), campaign.about(), run.community(), message, run.due());
      outbox.restore(order, receivers(run));
    }
    if (stateOfWave(run).filter(WaveState.PAUSED::equals).isPresent()) {
      control.goOn(wave(run).orElseThrow(), by);
    }
    launcher.getObject().wake(run);
  }

  /**
   * First nobody is queued any more, then what was queued is taken back: the other way round a turn
   * that is just being committed would slip through.
   *
   * @throws CampaignRefusedException unless it is running, or some of it has not left yet
   */
  public void stop(long firing, String by)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    var run = hold(firing);
    requireMoving(run);
    var state = stateOfWave(run);
    boolean moves = state.isPresent() && !state.get().isOver();
    if (moves) {
      control.stop(wave(run).orElseThrow(), by);
    }
    outbox.withdraw(run.key(), Optional.empty());
    firings.updateHeld(firing, false);
    if (moves) {
      launcher.getObject().wake(run);
    } else {
      firings.updateStopped(firing, clock.instant());
    }
  }

  private CampaignFiring hold(long firing) throws UnknownFiringException {
    return firings
        .lock(firing)
        .map(FiringRow::toFiring)
        .orElseThrow(() -> new UnknownFiringException(firing));
  }

  private void requireMoving(CampaignFiring run) throws CampaignRefusedException {
    if (progress.of(run).state() != FiringState.RUNNING) {
      throw refused(Wording.of("这一次已经结束，或者还没有开始", "This firing is over, or has not begun"));
    }
    if (run.state() == FiringState.RUNNING && wave(run).isEmpty()) {
      throw refused(
          Wording.of(
              "这一次刚开始，还在备名单，过一会儿再试",
              "This firing has just begun and is being prepared; try again in a moment"));
    }
  }

  /** Also while its audience is being frozen, and where that was interrupted. */
  private Optional<Long> wave(CampaignFiring run) {
    return run.wave().or(() -> waves.findId(run.key()));
  }

  private boolean isRunning(CampaignFiring run) {
    return stateOfWave(run).filter(WaveState.RUNNING::equals).isPresent();
  }

  private Optional<WaveState> stateOfWave(CampaignFiring run) {
    return wave(run).map(wave -> waves.progress(wave).state());
  }

  private MemberSelect receivers(CampaignFiring run) {
    return wave(run)
        .map(wave -> waves.members(wave, WaveMemberState.WAITING))
        .orElseGet(() -> new MemberSelect(GROUPS, Map.of("community", run.community().value())));
  }

  private static CampaignRefusedException refused(Wording why) {
    return new CampaignRefusedException(why);
  }
}
