package io.qunflow.membership.kol;

import java.time.Instant;

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
    Instant reviewedAt) {}
