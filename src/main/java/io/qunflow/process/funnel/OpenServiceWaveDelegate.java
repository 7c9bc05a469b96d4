package io.qunflow.process.funnel;

import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.wave.WaveVariables;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_openServiceWave of service-plan.bpmn. Each round's plan is a wave of its own;
 * repeated, it is the same one (F5).
 */
@Component
class OpenServiceWaveDelegate extends ProcessStep {

  private final ServicePlans plans;
  private final ServiceAudiences audiences;
  private final Offerings offerings;
  private final Waves waves;

  OpenServiceWaveDelegate(
      ServicePlans plans, ServiceAudiences audiences, Offerings offerings, Waves waves) {
    this.plans = plans;
    this.audiences = audiences;
    this.offerings = offerings;
    this.waves = waves;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long id = step.get(ServicePlanNames.PLAN);
    var planned = plans.find(id);
    var offering = offerings.find(planned.community(), planned.offering());
    var title = "%s：第 %d 轮服务".formatted(offering.name(), planned.round());
    long wave =
        waves.open(
            new WaveOrder(
                "services:" + id,
                planned.community(),
                "services:" + id,
                title,
                ServiceSteps.names(planned.plan().steps().size())));
    waves.freeze(wave, audiences.members(planned));
    plans.start(id, wave);
    step.set(WaveVariables.ID, Math.toIntExact(wave));
    step.set(WaveVariables.TITLE, title);
    step.set(TaskVariables.CONSOLE_PAGE, "/communities/%s/services".formatted(planned.community()));
  }
}
