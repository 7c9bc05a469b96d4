package io.qunflow.operations.messaging;

/**
 * What a receiver answered on taking a message.
 *
 * @param text its id or words, at most 190 characters are kept; empty if it says nothing
 */
public record Receipt(String text) {}
