package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.MeasureState;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceResults;
import io.qunflow.process.ServiceOrders;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
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
  private final ServiceResults results;

  MeasureServicesDelegate(ServicePlans plans, ServiceResults results) {
    this.plans = plans;
    this.results = results;
  }

  @Override
  protected void run(StepContext step) {
    var planned = plans.find(step.get(ServicePlanNames.PLAN));
    long wave = step.get(WaveVariables.ID);
    var measured =
        results.measure(
            planned, MeasureState.OVER, ServiceOrders.prefix(wave), ServiceOrders.suffix());
    step.set(ServicePlanNames.READ_WITHIN, READ_WITHIN.toString());
    step.set(ServicePlanNames.RETURNS, ServicePlanWords.returns(planned.plan(), measured.steps()));
  }
}
