package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Firings whose work is a process of its own: their keepers do what a person wants, and it is
 * written down once it is done (C3).
 */
@Component
class StartedFirings {

  private final ObjectProvider<StartedKeeper> keepers;
  private final KeptCampaigns kept;
  private final FiringMapper firings;
  private final StuckStarts stuck;
  private final Clock clock;

  StartedFirings(
      ObjectProvider<StartedKeeper> keepers,
      KeptCampaigns kept,
      FiringMapper firings,
      StuckStarts stuck,
      Clock clock) {
    this.keepers = keepers;
    this.kept = kept;
    this.firings = firings;
    this.stuck = stuck;
    this.clock = clock;
  }

  /** Whether it starts something of its own; else it sends its messages itself. */
  boolean isKept(CampaignFiring firing) {
    return isKept(kept.of(firing));
  }

  boolean isKept(Campaign campaign) {
    return keeper(campaign).isPresent();
  }

  /**
   * @param campaign as it was written when the firing started; over where it starts nothing
   */
  StartedStanding standing(CampaignFiring firing, Campaign campaign) {
    var keeper = keeper(campaign);
    if (keeper.isEmpty()) {
      return StartedStanding.OVER;
    }
    if (firing.state() == FiringState.RUNNING) {
      return stuck.standing(firing);
    }
    boolean begun = firing.state() == FiringState.DONE || firing.state() == FiringState.STOPPED;
    return begun ? keeper.get().standing(campaign, firing) : StartedStanding.OVER;
  }

  /**
   * @throws CampaignRefusedException if nothing of it goes on, or its keeper says why not
   */
  void apply(FiringDeed deed, long id, String by)
      throws UnknownFiringException, CampaignRefusedException {
    var firing =
        firings.find(id).map(FiringRow::toFiring).orElseThrow(() -> new UnknownFiringException(id));
    if (firing.state() == FiringState.RUNNING && deed == FiringDeed.STOP) {
      stuck.giveUp(id);
      return;
    }
    var campaign = kept.of(firing);
    var keeper = keeper(campaign).orElseThrow();
    requireGoingOn(firing, keeper, campaign);
    try {
      switch (deed) {
        case PAUSE -> keeper.pause(campaign, firing, by);
        case GO_ON -> keeper.goOn(campaign, firing, by);
        case STOP -> {
          keeper.stop(campaign, firing, by);
          firings.updateStopped(id, clock.instant());
        }
      }
    } catch (CampaignRefusedException e) {
      throw e;
    } catch (BusinessException e) {
      throw new CampaignRefusedException(e.wording());
    }
  }

  private void requireGoingOn(CampaignFiring firing, StartedKeeper keeper, Campaign campaign)
      throws CampaignRefusedException {
    if (firing.state() == FiringState.RUNNING) {
      throw new CampaignRefusedException(
          Wording.of(
              "这一次刚开始，还在准备，过一会儿再试",
              "This firing has just begun and is being prepared; try again in a moment"));
    }
    boolean begun = firing.state() == FiringState.DONE || firing.state() == FiringState.STOPPED;
    if (!begun || keeper.standing(campaign, firing).goesOn().isEmpty()) {
      throw new CampaignRefusedException(
          Wording.of("这一次已经结束，或者还没有开始", "This firing is over, or has not begun"));
    }
  }

  private Optional<StartedKeeper> keeper(Campaign campaign) {
    var what = campaign.plan().work().what();
    return keepers.stream().filter(one -> one.kind() == what).findFirst();
  }
}
