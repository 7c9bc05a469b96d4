package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveOwner;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/** Waves of service plans, which service-plan.bpmn runs (F2). */
@Component
class ServiceWaveOwner implements WaveOwner {

  private static final String ABOUT = "services:";

  private final ServicePlans plans;
  private final Outbox outbox;
  private final ProcessStarter processes;

  ServiceWaveOwner(ServicePlans plans, Outbox outbox, ProcessStarter processes) {
    this.plans = plans;
    this.outbox = outbox;
    this.processes = processes;
  }

  @Override
  public boolean owns(Wave wave) {
    return wave.about().startsWith(ABOUT);
  }

  /** The plan knows its wave from the moment at which its process does. */
  @Override
  public boolean isGone(Wave wave) {
    var plan = plans.find(Long.parseLong(wave.about().substring(ABOUT.length())));
    return plan.wave().isPresent()
        && !processes.isRunning(WaveVariables.ID, Math.toIntExact(wave.id()));
  }

  @Override
  public void withdraw(Wave wave) {
    outbox.withdrawAll(wave.community(), WaveMessage.about(wave.id()));
  }

  /** Whoever was handed a touch has moved on already, whatever becomes of it. */
  @Override
  public boolean settleStopped(Wave wave) {
    withdraw(wave);
    return false;
  }
}
