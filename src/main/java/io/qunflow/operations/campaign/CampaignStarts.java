package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a firing: in one transaction with saying so, so that it starts once. */
@Component
class CampaignStarts {

  private final FiringMapper firings;
  private final Campaigns campaigns;
  private final CommunityService communities;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final Clock clock;

  CampaignStarts(
      FiringMapper firings,
      Campaigns campaigns,
      CommunityService communities,
      ObjectProvider<CampaignLauncher> launcher,
      Clock clock) {
    this.firings = firings;
    this.campaigns = campaigns;
    this.communities = communities;
    this.launcher = launcher;
    this.clock = clock;
  }

  /**
   * @return whether it was started here
   */
  @Transactional
  public boolean start(long id) {
    var firing =
        firings
            .lock(id)
            .map(FiringRow::toFiring)
            .filter(one -> one.state() == FiringState.PLANNED)
            .filter(one -> !one.due().isAfter(clock.instant()));
    if (firing.isEmpty()) {
      return false;
    }
    var campaign = campaign(firing.get());
    if (isRetired(campaign)) {
      firings.updateEnded(
          id,
          String.valueOf(FiringState.MISSED.code()),
          FiringReason.RETIRED,
          FiringCount.NONE,
          clock.instant());
      return false;
    }
    firings.updateStarted(id, clock.instant());
    launcher.getObject().launch(campaign, firing.get());
    return true;
  }

  private Campaign campaign(CampaignFiring firing) {
    try {
      return campaigns.find(firing.campaign());
    } catch (UnknownCampaignException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isRetired(Campaign campaign) {
    try {
      return communities.find(campaign.community()).state() == CommunityState.RETIRED;
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
