package io.qunflow.process.engine;

/**
 * A call activity was entered, in the engine's transaction.
 *
 * @param callerKey key of the process that calls
 */
public record CalledProcessBegan(String businessKey, String processKey, String callerKey) {}
