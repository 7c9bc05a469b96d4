package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceReturns;
import io.qunflow.process.ServiceOrders;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import java.time.Duration;
import java.time.Period;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_measureServices of service-plan.bpmn: who came back, against who was not pushed.
 */
@Component
class MeasureServicesDelegate extends ProcessStep {

  /** Then the funnel goes on. */
  private static final Period READ_WITHIN = Period.ofDays(5);

  private final ServicePlans plans;
  private final ServiceReturns returns;

  MeasureServicesDelegate(ServicePlans plans, ServiceReturns returns) {
    this.plans = plans;
    this.returns = returns;
  }

  @Override
  protected void run(StepContext step) {
    var plan = plans.find(step.get(ServicePlanNames.PLAN)).plan();
    long wave = step.get(WaveVariables.ID);
    step.set(ServicePlanNames.READ_WITHIN, READ_WITHIN.toString());
    step.set(
        ServicePlanNames.RETURNS,
        ServicePlanWords.returns(
            plan,
            returns.measure(
                wave,
                Duration.ofDays(plan.returnDays()),
                ServiceOrders.prefix(wave),
                ServiceOrders.suffix())));
  }
}
