package io.qunflow.operations.campaign;

import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Firings whose work was to be started and, minutes later, is not (C3): whatever keeps it from
 * starting, a person can end such a firing, and nothing starts after that.
 */
@Component
class StuckStarts {

  /** Longer than a start takes that is tried again some times. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FiringMapper firings;
  private final FiringResults results;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final Clock clock;

  StuckStarts(
      FiringMapper firings,
      FiringResults results,
      ObjectProvider<CampaignLauncher> launcher,
      Clock clock) {
    this.firings = firings;
    this.results = results;
    this.launcher = launcher;
    this.clock = clock;
  }

  StartedStanding standing(CampaignFiring firing) {
    return isStuck(firing)
        ? StartedStanding.goesOn(
            Wording.of(
                "过了 %d 分钟还没开始成，多半是系统出了故障，请告诉工程师；不想再等就叫停",
                "Not started after %d minutes, probably because of a fault: tell the engineers, or"
                    + " stop it if you do not want to wait",
                PATIENCE.toMinutes()),
            FiringDeed.STOP)
        : StartedStanding.OVER;
  }

  /**
   * Ends its process with whatever was prepared; one that is being started just now goes on.
   *
   * @throws CampaignRefusedException unless it has been starting for long
   */
  @Transactional(rollbackFor = Exception.class)
  public void giveUp(long id) throws UnknownFiringException, CampaignRefusedException {
    var firing =
        firings.lock(id).map(FiringRow::toFiring).orElseThrow(() -> new UnknownFiringException(id));
    if (!isStuck(firing)) {
      throw new CampaignRefusedException(
          Wording.of(
              "这一次刚开始，还在准备，过一会儿再试",
              "This firing has just begun and is being prepared; try again in a moment"));
    }
    launcher.getObject().end(firing);
    results.gaveUp(id);
  }

  private boolean isStuck(CampaignFiring firing) {
    return firing.state() == FiringState.RUNNING
        && firing
            .started()
            .filter(started -> !clock.instant().isBefore(started.plus(PATIENCE)))
            .isPresent();
  }
}
