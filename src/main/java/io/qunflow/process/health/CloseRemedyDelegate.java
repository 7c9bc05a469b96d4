package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthRemedies;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_closeRemedy of health-remedy.bpmn. */
@Component
public class CloseRemedyDelegate extends ProcessStep {

  private final HealthRemedies remedies;

  public CloseRemedyDelegate(HealthRemedies remedies) {
    this.remedies = remedies;
  }

  @Override
  protected void run(StepContext step) {
    remedies.close(step.community(), step.get(WeeklyHealth.REMEDY), RemedyResult.text(step));
  }
}
