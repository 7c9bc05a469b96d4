package io.qunflow.lifecycle.duty;

import io.qunflow.community.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is (L5.1). Who has not served yet comes first; then who served longest ago. So
 * nobody serves twice before the others who agreed have served once, the turns of members who stay
 * differ by at most one over any stretch of weeks, and somebody who joins late or was away is not
 * made to catch up week after week. Ties: fewest weeks served, here for company (A4), most messages
 * lately, the earlier member.
 */
final class FairChoice {

  private static final Comparator<Candidate> TURN =
      Comparator.comparing(
              Candidate::lastServed, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparingInt(Candidate::weeksServed)
          .thenComparing(Comparator.comparing(Candidate::askedFirst).reversed())
          .thenComparing(Comparator.comparingInt(Candidate::recentMessages).reversed())
          .thenComparingLong(candidate -> candidate.member().value());

  private FairChoice() {}

  /**
   * A member who agreed to serve.
   *
   * @param lastServed Monday of the last week served; null if never
   * @param askedFirst whether the member is asked before others whose turn it is as well
   */
  record Candidate(
      MemberId member,
      int weeksServed,
      LocalDate lastServed,
      boolean askedFirst,
      int recentMessages) {}

  /**
   * @param agreed everybody who agreed to serve, in any order
   * @param outThisWeek who declined, kept silent or serves already this week
   * @return empty when nobody is left to be asked
   */
  static Optional<MemberId> next(Collection<Candidate> agreed, Set<MemberId> outThisWeek) {
    return agreed.stream()
        .filter(candidate -> !outThisWeek.contains(candidate.member()))
        .min(TURN)
        .map(Candidate::member);
  }
}
