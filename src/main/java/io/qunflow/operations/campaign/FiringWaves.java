package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveOwner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Waves of firings that send a message themselves, which campaign-run.bpmn runs. */
@Component
class FiringWaves implements WaveOwner {

  private static final String ABOUT = "campaign:";

  private final FiringMapper firings;
  private final FiringSettling settling;
  private final Outbox outbox;

  FiringWaves(FiringMapper firings, FiringSettling settling, Outbox outbox) {
    this.firings = firings;
    this.settling = settling;
    this.outbox = outbox;
  }

  @Override
  public boolean owns(Wave wave) {
    return wave.about().startsWith(ABOUT);
  }

  /** A firing ends in one transaction with its process. */
  @Override
  public boolean isGone(Wave wave) {
    return firing(wave).filter(firing -> firing.state().isOver()).isPresent();
  }

  /** Orders have the key of their firing, as its wave has. */
  @Override
  public void withdraw(Wave wave) {
    outbox.withdraw(wave.key(), Optional.empty());
  }

  @Override
  public boolean settleStopped(Wave wave) {
    withdraw(wave);
    return firing(wave)
        .filter(run -> run.wave().isPresent())
        .map(settling::settleAllStopped)
        .orElse(false);
  }

  private Optional<CampaignFiring> firing(Wave wave) {
    return firings.findByWave(wave.id()).map(FiringRow::toFiring);
  }
}
