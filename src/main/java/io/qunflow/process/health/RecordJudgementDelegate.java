package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthJudgement;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.HealthVerdict;
import io.qunflow.lifecycle.health.PlannedRemedy;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordJudgement of health-standard.bpmn. */
@Component
class RecordJudgementDelegate extends ProcessStep {

  private final HealthService health;

  RecordJudgementDelegate(HealthService health) {
    this.health = health;
  }

  @Override
  protected void run(StepContext step) {
    var remedy = step.get(HealthStandard.REMEDY);
    health.recordJudgement(
        step.community(), step.get(LifecycleVariables.CYCLE), judgement(step), remedy);
    health.findOpenRemedy(step.community(), remedy).ifPresent(open -> fillIn(step, open));
  }

  private static HealthJudgement judgement(StepContext step) {
    return new HealthJudgement(
        step.get(HealthStandard.KNOW),
        step.get(HealthStandard.TRUST),
        step.get(HealthStandard.INTERACT),
        step.isSet(HealthStandard.NOISE),
        HealthVerdict.valueOf(step.get(HealthStandard.VERDICT).toUpperCase(Locale.ROOT)),
        step.get(HealthStandard.VERDICT_REASON));
  }

  /** What is open is changed, not opened twice (L7.4). */
  private static void fillIn(StepContext step, PlannedRemedy open) {
    step.set(HealthStandard.REMEDY_WORK, open.work());
    step.set(HealthStandard.REMEDY_OWNER, open.responsible());
    step.set(HealthStandard.REMEDY_UNTIL, open.dueOn());
  }
}
