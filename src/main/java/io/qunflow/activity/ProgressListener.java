package io.qunflow.activity;

/** Hears how far an import is. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener NONE = (rows, bytes) -> {};

  /**
   * Called after each batch.
   *
   * @param rows lines with events read so far, wrong ones included
   * @param bytes of the file read so far
   */
  void progressed(long rows, long bytes);
}
