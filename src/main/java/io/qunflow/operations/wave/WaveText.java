package io.qunflow.operations.wave;

/**
 * What a message of a wave says, with variables as {@code {{nickname}}}.
 *
 * @param subject empty where the channel has none
 */
public record WaveText(String subject, String body) {}
