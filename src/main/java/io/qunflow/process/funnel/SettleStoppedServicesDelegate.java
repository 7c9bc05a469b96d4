package io.qunflow.process.funnel;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_settleStoppedServices of service-plan.bpmn: who waited was skipped. */
@Component
class SettleStoppedServicesDelegate extends ProcessStep {

  private final ServiceSender sender;
  private final WaveControl waves;

  SettleStoppedServicesDelegate(ServiceSender sender, WaveControl waves) {
    this.sender = sender;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) {
    long wave = step.get(WaveVariables.ID);
    sender.withdraw(step.get(ServicePlanNames.PLAN), wave);
    waves.end(wave);
  }
}
