package io.qunflow.process.expectation;

import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.lifecycle.expectation.LevelPromise;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.Money;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordPromise of expectation-promise.bpmn. */
@Component
class RecordPromiseDelegate extends ProcessStep {

  private final ExpectationService expectations;

  RecordPromiseDelegate(ExpectationService expectations) {
    this.expectations = expectations;
  }

  @Override
  protected void run(StepContext step) {
    var levels =
        step.get(ExpectationPromise.PROMISES).stream().map(RecordPromiseDelegate::level).toList();
    expectations.publishPromise(step.community(), step.get(LifecycleVariables.CYCLE), levels);
  }

  private static LevelPromise level(Rows.Row row) {
    return new LevelPromise(
        row.text("level"),
        Money.yuan(row.number("feeYuan").orElseThrow()),
        row.text("scope"),
        row.number("answerWithinHours").orElseThrow().intValueExact(),
        row.text("notIncluded"));
  }
}
