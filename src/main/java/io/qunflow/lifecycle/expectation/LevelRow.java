package io.qunflow.lifecycle.expectation;

import io.qunflow.shared.Money;

/** One row of service_promise. */
record LevelRow(
    String level, long yearlyFeeMinor, String scope, int answerWithinHours, String notIncluded) {

  LevelPromise promise() {
    return new LevelPromise(
        level, new Money(yearlyFeeMinor, "CNY"), scope, answerWithinHours, notIncluded);
  }
}
