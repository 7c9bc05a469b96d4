package io.qunflow.lifecycle.questionnaire.round;

/**
 * How far the members of a round's audience are; each is in exactly one of the eight states.
 *
 * @param queued the invitation was not sent yet
 * @param suppressed it is not sent, on purpose: consent, opt-out, frequency, taken back
 * @param unreachable it could not be sent: no address, refused by the receiver
 * @param delivered sent, nothing heard yet
 * @param outside complete answers of members who are not in the audience; not among the eight
 * @param unmatched answers of whom nobody knows yet who they are; not among the eight
 * @param deliveryKnown false where it was posted into groups: nobody knows who saw it
 */
public record RoundCounts(
    int queued,
    int suppressed,
    int unreachable,
    int delivered,
    int opened,
    int partial,
    int complete,
    int refused,
    int outside,
    int unmatched,
    boolean deliveryKnown) {

  /** All members of the audience: the sum of the eight. */
  public int invited() {
    return queued + suppressed + unreachable + delivered + opened + partial + complete + refused;
  }
}
