package io.qunflow.process.engine;

/** A call activity was entered, in the engine's transaction. */
public record CalledProcessBegan(String businessKey, String processKey) {}
