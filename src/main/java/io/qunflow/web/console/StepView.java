package io.qunflow.web.console;

import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.cycle.StepState;

/**
 * One of the eight steps in the strip.
 *
 * @param nextLook when to look again at a skipped step, in words; null otherwise
 */
record StepView(LifecycleStep step, StepState state, String nextLook, String skipReason) {}
