package io.qunflow.process.health;

import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.HealthJudgement;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.HealthVerdict;
import io.qunflow.lifecycle.health.PlannedRemedy;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordJudgement of health-standard.bpmn. */
@Component
class RecordJudgementDelegate extends ProcessStep {

  private final HealthService health;
  private final ConversionService conversions;

  RecordJudgementDelegate(HealthService health, ConversionService conversions) {
    this.health = health;
    this.conversions = conversions;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    recordConversions(step);
    var remedy = step.get(HealthStandard.REMEDY);
    health.recordJudgement(
        step.community(), step.get(LifecycleVariables.CYCLE), judgement(step), remedy);
    health.findOpenRemedy(step.community(), remedy).ifPresent(open -> fillIn(step, open));
  }

  private void recordConversions(StepContext step) throws BusinessException {
    var rows = step.find(HealthStandard.CONVERSIONS);
    if (rows.isPresent()) {
      for (var week : ConversionRows.read(rows.get())) {
        conversions.state(
            step.community(), week.week(), week.orders(), week.gmvMinor(), step.user().orElse("-"));
      }
    }
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
    if (open.responsible() != null) {
      step.set(HealthStandard.REMEDY_OWNER, open.responsible());
    }
    step.set(HealthStandard.REMEDY_UNTIL, open.dueOn());
  }
}
