package io.qunflow.funnel.figure;

import java.time.Duration;

/**
 * The middle one of times.
 *
 * @param n of how many, at least one
 */
public record MiddleTime(Duration time, int n) {}
