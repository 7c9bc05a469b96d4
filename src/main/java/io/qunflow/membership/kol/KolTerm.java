package io.qunflow.membership.kol;

import java.time.Instant;
import java.util.List;

/**
 * A term served.
 *
 * @param number from 1
 * @param activeDays as of four weeks; null where no activity is known, or before the review
 * @param verdict null before the review; so are those after it
 */
public record KolTerm(
    int number,
    Instant from,
    Instant until,
    Double activeDays,
    Integer overreaches,
    KolVerdict verdict,
    Boolean rewarded,
    String reviewNote,
    String reviewedBy,
    Instant reviewedAt) {

  /**
   * From when on overreaching counts in the latest term: what was noted after the term before had
   * ended, while its review was awaited, counts in the next.
   *
   * @param terms the latest first, at least one
   */
  static Instant overreachesSince(List<KolTerm> terms) {
    var latest = terms.get(0).from();
    return terms.size() == 1 || terms.get(1).until().isAfter(latest)
        ? latest
        : terms.get(1).until();
  }
}
