package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.GoesFirst;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordServicePlan of service-plan.bpmn: what the decision reads of it. */
@Component
class RecordServicePlanDelegate extends ProcessStep {

  private final ServicePlans plans;
  private final ServicePlanCheck check;

  RecordServicePlanDelegate(ServicePlans plans, ServicePlanCheck check) {
    this.plans = plans;
    this.check = check;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var plan = plan(step);
    long id =
        plans.write(
            step.community(),
            step.get(MarketingFunnel.OFFERING),
            step.find(MarketingFunnel.ROUND).orElse(1),
            plan,
            step.user().orElse(ServicePlanNames.KEY));
    step.set(ServicePlanNames.PLAN, Math.toIntExact(id));
    step.set(ServicePlanNames.TEXTS_FINE, plan.steps().stream().allMatch(check::isFine));
    step.set(ServicePlanNames.COUNT, plan.count(ServiceKind.SERVICE));
    step.set(ServicePlanNames.PUSHES, plan.pushesInAWeek());
    step.set(ServicePlanNames.ALLOWED, ServicePlanCheck.allowedInAWeek(plan));
    step.set(ServicePlanNames.DAYS, plan.days());
    var outlook = check.outlook(plans.find(id));
    step.set(ServicePlanNames.OPEN, outlook.open());
    step.set(ServicePlanNames.REACH, outlook.reachPercent());
    step.set(ServicePlanNames.OVER_QUOTA, outlook.overQuota());
    step.set(ServicePlanNames.OUTLOOK, outlook.words());
    step.set(ServicePlanNames.FEW, step.find(ServicePlanNames.FEW).orElse(false));
  }

  private static ServicePlan plan(StepContext step) {
    var first = GoesFirst.of(step.get(ServicePlanNames.GOES_FIRST));
    return new ServicePlan(
        step.get(ServicePlanNames.AUDIENCE),
        first,
        first == GoesFirst.ALL ? 0 : step.find(ServicePlanNames.HEAD_START).orElse(0),
        step.get(ServicePlanNames.CHANNEL),
        step.get(ServicePlanNames.PUSH_MOST),
        step.find(ServicePlanNames.PUSH_DAYS).orElse(ServicePlanNames.USUAL_PUSH_DAYS),
        step.find(ServicePlanNames.HOLD_BACK).orElse(0),
        step.find(ServicePlanNames.RETURN_DAYS).orElse(ServicePlanNames.USUAL_RETURN_DAYS),
        steps(step.get(ServicePlanNames.SERVICES)));
  }

  private static List<ServiceStep> steps(Rows rows) {
    return rows.stream()
        .map(
            row ->
                new ServiceStep(
                    row.number("serviceDay").orElseThrow().intValueExact(),
                    ServiceKind.of(row.text("serviceKind")),
                    row.text("serviceTitle"),
                    row.text("serviceText"),
                    row.text("serviceTitleEnglish"),
                    row.text("serviceTextEnglish")))
        .toList();
  }
}
