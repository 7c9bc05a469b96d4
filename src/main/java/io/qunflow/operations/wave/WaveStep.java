package io.qunflow.operations.wave;

/**
 * What a step does to a chunk of members: set-based, in the chunk's transaction, safe to repeat.
 * Who is neither skipped nor failed moves on afterwards.
 */
@FunctionalInterface
public interface WaveStep {

  void work(WaveChunk chunk);
}
