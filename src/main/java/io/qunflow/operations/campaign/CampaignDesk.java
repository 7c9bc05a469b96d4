package io.qunflow.operations.campaign;

import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveStateException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does to a firing in the middle (C3): to its messages, or to what it has started.
 */
@Service
public class CampaignDesk {

  private final CampaignHistory history;
  private final MessageFirings messages;
  private final StartedFirings started;
  private final FiringProgress progress;
  private final KeptCampaigns kept;

  CampaignDesk(
      CampaignHistory history,
      MessageFirings messages,
      StartedFirings started,
      FiringProgress progress,
      KeptCampaigns kept) {
    this.history = history;
    this.messages = messages;
    this.started = started;
    this.progress = progress;
    this.kept = kept;
  }

  /** What may be done to it now, and what of it goes on. */
  public StartedStanding standing(CampaignFiring firing) {
    return look(List.of(firing)).get(firing.id()).standing();
  }

  /** Of each firing, with what has come of it: members are counted, and campaigns read, once. */
  @Transactional(readOnly = true)
  public Map<Long, FiringLook> look(Collection<CampaignFiring> firings) {
    var campaigns = kept.ofAll(firings);
    var results = progress.of(firings, campaigns);
    var looks = new HashMap<Long, FiringLook>();
    for (var firing : firings) {
      var result = results.get(firing.id());
      var campaign = Optional.ofNullable(campaigns.get(firing.id()));
      looks.put(
          firing.id(),
          new FiringLook(
              result,
              campaign.map(known -> standing(firing, known, result)).orElse(StartedStanding.OVER)));
    }
    return looks;
  }

  private StartedStanding standing(CampaignFiring firing, Campaign campaign, FiringResult result) {
    if (started.isKept(campaign)) {
      return started.standing(firing, campaign);
    }
    return result.state() == FiringState.RUNNING
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
