package io.qunflow.operations.wave;

import java.time.Instant;

/**
 * @param outcome JSON of a {@link WaveOutcome}; null before it ended
 * @param endedAt null before it ended
 */
record OutcomeRow(long wave, String state, String outcome, Instant endedAt) {}
