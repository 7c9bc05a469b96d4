package io.qunflow.activity.intake;

/** Hears how far an import is, and may stop it. */
public interface ImportProgress {

  /** Hears nothing and stops nothing. */
  ImportProgress NONE = (rows, bytes) -> {};

  /**
   * Called after each thousand.
   *
   * @param rows of the file read so far, wrong ones included
   * @param bytes of the file read so far
   */
  void progressed(long rows, long bytes);

  /** Asked after each thousand, and between what is worked out at the end. */
  default boolean isCancelled() {
    return false;
  }
}
