package io.qunflow.operations.campaign;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a firing: in one transaction with saying so, so that it starts once. */
@Component
class CampaignStarts {

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final Clock clock;

  CampaignStarts(
      FiringMapper firings,
      KeptCampaigns kept,
      ObjectProvider<CampaignLauncher> launcher,
      Clock clock) {
    this.firings = firings;
    this.kept = kept;
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
    var campaign = kept.of(firing.get());
    if (kept.isRetired(campaign.community())) {
      firings.updateEnded(
          id,
          String.valueOf(FiringState.MISSED.code()),
          FiringReason.RETIRED,
          FiringCount.NONE,
          clock.instant());
      return false;
    }
    firings.updateStarted(id, campaign.revision(), clock.instant());
    launcher.getObject().launch(campaign, firing.get());
    return true;
  }
}
