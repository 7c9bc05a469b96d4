package io.qunflow.process.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.lifecycle.health.HealthCause;
import io.qunflow.lifecycle.health.HealthRemedies;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_openRemedy of health-remedy.bpmn. */
@Component
public class OpenRemedyDelegate extends ProcessStep {

  private final HealthRemedies remedies;

  public OpenRemedyDelegate(HealthRemedies remedies) {
    this.remedies = remedies;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var cause = HealthCause.valueOf(step.get(WeeklyHealth.CAUSE).toUpperCase(Locale.ROOT));
    var why = "%s。%s".formatted(cause.label(), step.get(WeeklyHealth.FINDINGS));
    remedies.open(
        step.community(),
        step.get(LifecycleVariables.CYCLE),
        IsoWeek.parse(step.get(WeeklyHealth.WEEK)).monday(),
        cause,
        step.get(WeeklyHealth.REMEDY),
        why);
    step.set(LifecycleVariables.REMEDY_REASON, why);
  }
}
