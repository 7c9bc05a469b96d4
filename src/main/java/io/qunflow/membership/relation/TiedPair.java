package io.qunflow.membership.relation;

import io.qunflow.community.MemberId;

/**
 * Two members who answered one another, whichever way.
 *
 * @param answers questions of the one that the other answered within a day
 * @param talks recorded topics and discussions in which one answered the other
 * @param mutualWeeks ISO weeks in which both answered
 * @param warmWords answers with a word of thanks, praise or greeting; null where no text is kept
 * @param welcomes answers to one of them as a newcomer
 */
public record TiedPair(
    MemberId memberA,
    String nicknameA,
    MemberId memberB,
    String nicknameB,
    int aReplies,
    int bReplies,
    int answers,
    int talks,
    int mutualWeeks,
    Integer warmWords,
    int welcomes,
    boolean interestTie,
    boolean emotionTie) {

  /** What is compared with the limit of a tie of interest. */
  public int interest() {
    return answers + talks;
  }

  /** What is compared with the limit of a tie of emotion. */
  public int emotion() {
    return mutualWeeks + (warmWords == null ? 0 : warmWords) + welcomes;
  }
}
