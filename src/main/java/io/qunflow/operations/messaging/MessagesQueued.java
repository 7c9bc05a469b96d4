package io.qunflow.operations.messaging;

/** Messages were queued; told after the commit, so that nobody has to wait for the next look. */
record MessagesQueued(String channel) {}
