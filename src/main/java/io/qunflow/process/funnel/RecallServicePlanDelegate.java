package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.PlannedService;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.membership.segment.Segments;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_recallServicePlan of service-plan.bpmn. A further round begins with the last
 * plan, for those who have not bought: they stay in base care (F5).
 */
@Component
class RecallServicePlanDelegate extends ProcessStep {

  private static final int PUSHES = 2;
  private static final int HELD_BACK = 10;
  private static final int HEAD_START = 1;

  private final ServicePlans plans;
  private final ServiceAudiences audiences;
  private final Segments segments;

  RecallServicePlanDelegate(ServicePlans plans, ServiceAudiences audiences, Segments segments) {
    this.plans = plans;
    this.audiences = audiences;
    this.segments = segments;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    step.set(
        ServicePlanNames.PROBLEM,
        ServicePlanWords.problem(step.find(ServicePlanNames.VERDICT).orElse("")));
    step.set(ServicePlanNames.AUDIENCES, options(step));
    if (step.find(ServicePlanNames.SERVICES).isEmpty()) {
      propose(step);
    }
  }

  private Rows options(StepContext step) {
    var options = new ArrayList<Map<String, Object>>();
    options.add(Map.of("label", "所有成员", "value", ServicePlan.EVERYBODY));
    options.add(Map.of("label", "还没有买这个产品的", "value", ServicePlan.NOT_BOUGHT));
    segments
        .findAll(step.community())
        .forEach(
            one -> options.add(Map.of("label", one.name(), "value", String.valueOf(one.id()))));
    return new Rows(options);
  }

  private void propose(StepContext step) throws BusinessException {
    var offering = step.get(MarketingFunnel.OFFERING);
    boolean first = step.find(MarketingFunnel.ROUND).orElse(1) == 1;
    step.set(ServicePlanNames.SKIP, false);
    step.set(ServicePlanNames.AUDIENCE, first ? ServicePlan.EVERYBODY : ServicePlan.NOT_BOUGHT);
    step.set(
        ServicePlanNames.GOES_FIRST, audiences.proposeFirst(step.community(), offering).word());
    var last = plans.findLatest(step.community(), offering).map(PlannedService::plan);
    step.set(ServicePlanNames.HEAD_START, last.map(ServicePlan::headStartDays).orElse(HEAD_START));
    step.set(ServicePlanNames.CHANNEL, last.map(ServicePlan::channel).orElse("inbox"));
    step.set(ServicePlanNames.PUSH_MOST, last.map(ServicePlan::pushMost).orElse(PUSHES));
    step.set(
        ServicePlanNames.PUSH_DAYS,
        last.map(ServicePlan::pushDays).orElse(ServicePlanNames.USUAL_PUSH_DAYS));
    step.set(ServicePlanNames.HOLD_BACK, last.map(ServicePlan::holdBackPercent).orElse(HELD_BACK));
    step.set(
        ServicePlanNames.RETURN_DAYS,
        last.map(ServicePlan::returnDays).orElse(ServicePlanNames.USUAL_RETURN_DAYS));
    last.ifPresent(plan -> step.set(ServicePlanNames.SERVICES, rows(plan)));
  }

  private static Rows rows(ServicePlan plan) {
    return new Rows(
        plan.steps().stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "serviceDay", one.day(),
                        "serviceKind", one.kind().word(),
                        "serviceTitle", one.title(),
                        "serviceText", one.body(),
                        "serviceTitleEnglish", one.titleEnglish(),
                        "serviceTextEnglish", one.bodyEnglish()))
            .toList());
  }
}
