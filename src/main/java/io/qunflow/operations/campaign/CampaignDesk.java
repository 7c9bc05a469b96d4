package io.qunflow.operations.campaign;

import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveStateException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What a person does to a firing in the middle (C3): to its messages, or to what it has started.
 */
@Service
public class CampaignDesk {

  private final CampaignHistory history;
  private final MessageFirings messages;
  private final StartedFirings started;
  private final FiringProgress progress;

  CampaignDesk(
      CampaignHistory history,
      MessageFirings messages,
      StartedFirings started,
      FiringProgress progress) {
    this.history = history;
    this.messages = messages;
    this.started = started;
    this.progress = progress;
  }

  /** What may be done to it now, and what of it goes on. */
  public StartedStanding standing(CampaignFiring firing) {
    if (started.isKept(firing)) {
      return started.standing(firing);
    }
    return progress.of(firing).state() == FiringState.RUNNING
        ? new StartedStanding(
            Set.of(firing.held() ? FiringDeed.GO_ON : FiringDeed.PAUSE, FiringDeed.STOP),
            Optional.empty())
        : StartedStanding.OVER;
  }

  /**
   * @throws CampaignRefusedException unless it is running, or some of it has not left yet
   */
  public void pause(long firing, String by)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    if (started.isKept(history.find(firing))) {
      started.apply(FiringDeed.PAUSE, firing, by);
    } else {
      messages.pause(firing, by);
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
    if (started.isKept(history.find(firing))) {
      started.apply(FiringDeed.GO_ON, firing, by);
    } else {
      messages.goOn(firing, by);
    }
  }

  /**
   * @throws CampaignRefusedException unless it is running, or some of it has not left yet; what it
   *     started says why it cannot be ended now
   */
  public void stop(long firing, String by)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    if (started.isKept(history.find(firing))) {
      started.apply(FiringDeed.STOP, firing, by);
    } else {
      messages.stop(firing, by);
    }
  }
}
