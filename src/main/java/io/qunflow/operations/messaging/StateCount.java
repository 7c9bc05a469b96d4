package io.qunflow.operations.messaging;

/**
 * How many messages are in a state for a reason.
 *
 * @param state one character, see {@link MessageState#code}
 * @param reason null without one
 */
record StateCount(String state, String reason, int messages) {}
