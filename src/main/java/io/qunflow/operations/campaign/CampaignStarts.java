package io.qunflow.operations.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a firing: in one transaction with saying so, so that it starts once. */
@Component
class CampaignStarts {

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final CampaignDays days;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final CampaignProperties properties;
  private final Clock clock;

  CampaignStarts(
      FiringMapper firings,
      KeptCampaigns kept,
      CampaignDays days,
      ObjectProvider<CampaignLauncher> launcher,
      CampaignProperties properties,
      Clock clock) {
    this.firings = firings;
    this.kept = kept;
    this.days = days;
    this.launcher = launcher;
    this.properties = properties;
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
      return end(id, FiringState.MISSED, FiringReason.RETIRED);
    }
    if (campaign.plan().isPostedForSome()) {
      return end(id, FiringState.FAILED, FiringReason.NOT_FOR_GROUPS);
    }
    var again = decideAgain(campaign.plan(), firing.get());
    if (again.isPresent() && again.get().reason() != null) {
      return end(id, FiringState.MISSED, again.get().reason());
    }
    if (again.isPresent() && again.get().due().isAfter(clock.instant())) {
      firings.updateDue(id, again.get().due());
      return false;
    }
    firings.updateStarted(id, campaign.revision(), clock.instant());
    launcher.getObject().launch(campaign, firing.get());
    return true;
  }

  /** What was on time when it was planned, but could not be started then, is late by now. */
  private Optional<MakeUp.Decided> decideAgain(CampaignPlan plan, CampaignFiring firing) {
    var now = clock.instant();
    if (!firing.due().isBefore(now.minus(properties.onTimeWithin()))) {
      return Optional.empty();
    }
    var makeUp =
        new MakeUp(
            plan.misfire(), days.firings(plan), plan.schedule().until(), now, now, Instant.MAX);
    var one = new Firing(firing.planned(), firing.firstDay(), firing.lastDay());
    return makeUp.decide(List.of(one), null).firings().stream().findFirst();
  }

  private boolean end(long id, FiringState state, String reason) {
    firings.updateEnded(
        id, String.valueOf(state.code()), reason, FiringCount.NONE, clock.instant());
    return false;
  }
}
