package io.qunflow.operations.messaging;

/**
 * What a message says, with variables as {@code {{nickname}}}.
 *
 * @param subject at most 200 characters; empty where the channel has none
 * @param body at most 4,000 characters
 */
public record MessageText(String subject, String body) {}
