package io.qunflow.process.expectation;

import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordGapClosed of expectation-promise.bpmn. */
@Component
class RecordGapClosedDelegate extends ProcessStep {

  private final ExpectationService expectations;

  RecordGapClosedDelegate(ExpectationService expectations) {
    this.expectations = expectations;
  }

  @Override
  protected void run(StepContext step) {
    expectations.closeGap(
        step.community(),
        step.get(ExpectationPromise.GAP_WORK),
        step.get(ExpectationPromise.REFUSED));
  }
}
