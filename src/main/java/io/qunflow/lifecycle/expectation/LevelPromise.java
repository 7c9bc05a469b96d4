package io.qunflow.lifecycle.expectation;

import io.qunflow.shared.Money;

/**
 * What one paid level is promised (L6.1).
 *
 * @param yearlyFee zero for a free level
 * @param notIncluded what it does not buy; never blank
 */
public record LevelPromise(
    String level, Money yearlyFee, String scope, int answerWithinHours, String notIncluded) {}
