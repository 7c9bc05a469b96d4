package io.qunflow.membership.relation;

import io.qunflow.activity.figure.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the members of a community were tied in some whole ISO weeks (A6). Staff and bots are left
 * out of everything.
 *
 * @param weeks how many were asked for
 * @param weekStart the Monday of the last one, a local day
 * @param from later than the weeks' begin where less is known
 * @param to excluded
 * @param members who is in a group at the end, by name
 * @param writers those of them who wrote
 * @param messages of members
 * @param repliesKnown those of which it is known whether and what they answer
 * @param ties empty where of no message that is known
 */
public record RelationMeasured(
    long id,
    int weeks,
    LocalDate weekStart,
    Instant from,
    Instant to,
    int members,
    int writers,
    int messages,
    int repliesKnown,
    Instant measuredAt,
    Optional<Ties> ties) {

  /**
   * @param replies of one member to another
   * @param repliesRead those whose text was still there, so that warm words could be seen
   * @param pairs who answered at least once, one way or the other
   * @param interestMembers members with at least one tie of interest
   * @param aloneMembers members without a tie of either kind
   * @param aloneWriters those of them who wrote
   */
  public record Ties(
      int replies,
      int repliesRead,
      int pairs,
      int interestPairs,
      int emotionPairs,
      int interestMembers,
      int emotionMembers,
      int bothMembers,
      int aloneMembers,
      int aloneWriters) {

    public int pairs(TieKind kind) {
      return kind == TieKind.INTEREST ? interestPairs : emotionPairs;
    }

    public int members(TieKind kind) {
      return kind == TieKind.INTEREST ? interestMembers : emotionMembers;
    }

    /** Whether texts were there to look for warm words in. */
    public boolean knowsWords() {
      return repliesRead > 0;
    }
  }

  public IsoWeek lastWeek() {
    return IsoWeek.of(weekStart);
  }
}
