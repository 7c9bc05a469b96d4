package io.qunflow.process.expectation;

import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.lifecycle.expectation.StatedExpectation;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordGap of expectation-promise.bpmn. */
@Component
class RecordGapDelegate extends ProcessStep {

  private final ExpectationService expectations;

  RecordGapDelegate(ExpectationService expectations) {
    this.expectations = expectations;
  }

  @Override
  protected void run(StepContext step) {
    expectations.recordGap(
        step.community(),
        step.get(LifecycleVariables.CYCLE),
        new StatedExpectation(
            step.get(ExpectationPromise.STATED),
            step.find(ExpectationPromise.RATED).orElse(""),
            step.get(ExpectationPromise.EXPECTED),
            step.get(ExpectationPromise.DELIVERED)),
        step.get(ExpectationPromise.GAP_ACTION));
  }
}
