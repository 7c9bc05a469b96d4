package io.qunflow.activity.figure;

import java.math.BigDecimal;

/**
 * One figure of one week.
 *
 * @param value rates with 4 decimals, means and medians with 2, counts whole
 * @param n numerator of a rate; else null
 * @param of denominator of a rate, never 0; else null
 * @param basis what it was counted by where there are several ways: members {@code snapshot,
 *     head_count, events, mixed}; replies {@code stated, mention, mixed}; content {@code events,
 *     totals, mixed}; else null
 */
public record FigureValue(BigDecimal value, Long n, Long of, String basis) {}
