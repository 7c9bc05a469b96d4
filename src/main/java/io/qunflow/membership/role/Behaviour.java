package io.qunflow.membership.role;

/**
 * What a member did in a period.
 *
 * @param staff one of our own people
 * @param standing what the platform says of them
 * @param messages written
 * @param activeDays local days with a message, a reaction, a forward or a check-in
 * @param questions asked to everybody
 * @param answers questions of others that the member answered within a day
 * @param repliesGot answers of others to the member's messages, programs left out
 * @param repliers how many different people these came from
 * @param reactions likes and collections
 * @param forwards of the community's content
 * @param notices how often a person saw the member stir up or attack others
 */
public record Behaviour(
    boolean staff,
    Standing standing,
    int messages,
    int activeDays,
    int questions,
    int answers,
    int repliesGot,
    int repliers,
    int reactions,
    int forwards,
    int notices) {

  /** An ordinary member who did nothing. */
  static final Behaviour NOTHING = new Behaviour(false, Standing.NONE, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
