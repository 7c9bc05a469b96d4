package io.qunflow.operations.messaging;

import java.util.List;

/**
 * What a worker took.
 *
 * @param looked how many messages were looked at; 0: none is due
 */
record Claim(String lease, List<OutgoingMessage> messages, int looked) {}
