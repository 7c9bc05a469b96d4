package io.qunflow.operations.campaign;

/**
 * What came of a firing when it ended.
 *
 * @param audience members, or groups where it was posted into groups
 * @param done whose message is in the outbox
 */
public record FiringCount(int audience, int done, int skipped, int failed) {

  public static final FiringCount NONE = new FiringCount(0, 0, 0, 0);
}
