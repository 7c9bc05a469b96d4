package io.qunflow.process.engine;

/** A call activity was completed (not cancelled), in the engine's transaction. */
public record CalledProcessEnded(String businessKey, String processKey) {}
