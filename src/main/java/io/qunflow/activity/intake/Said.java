package io.qunflow.activity.intake;

/**
 * A message, as one needs it to know whom it answers.
 *
 * @param called how the sender was called then
 * @param addressed whether it speaks to somebody
 * @param addressee nickname of the one who is quoted; null for nobody
 * @param text null for none, and where it speaks to nobody
 * @param mentionOf what it answers as far as is known
 */
record Said(
    long id,
    String externalId,
    long account,
    String called,
    long at,
    boolean addressed,
    String addressee,
    String text,
    String mentionOf) {

  /** Whether it spoke to somebody, but to whom was deleted after its time. */
  boolean isForgotten() {
    return addressed && text == null && addressee == null;
  }
}
