package io.qunflow.process.engine;

/**
 * A call activity was left as planned, in the engine's transaction.
 *
 * @param callerKey key of the process that called
 */
public record CalledProcessEnded(String businessKey, String processKey, String callerKey) {}
