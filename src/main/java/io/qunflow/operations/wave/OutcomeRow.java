package io.qunflow.operations.wave;

/**
 * @param outcome JSON of a {@link WaveOutcome}; null before it ended
 */
record OutcomeRow(long wave, String state, String outcome) {}
