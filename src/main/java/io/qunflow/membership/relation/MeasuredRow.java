package io.qunflow.membership.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** As the table has it. */
record MeasuredRow(
    long id,
    int weeks,
    LocalDate weekStart,
    Instant from,
    Instant to,
    int members,
    int writers,
    int messages,
    int repliesKnown,
    Integer replies,
    Integer repliesRead,
    Integer pairs,
    Integer interestPairs,
    Integer emotionPairs,
    Integer interestMembers,
    Integer emotionMembers,
    Integer bothMembers,
    Integer aloneMembers,
    Integer aloneWriters,
    Instant measuredAt) {

  RelationMeasured read() {
    return new RelationMeasured(
        id,
        weeks,
        weekStart,
        from,
        to,
        members,
        writers,
        messages,
        repliesKnown,
        measuredAt,
        replies == null
            ? Optional.empty()
            : Optional.of(
                new RelationMeasured.Ties(
                    replies,
                    repliesRead,
                    pairs,
                    interestPairs,
                    emotionPairs,
                    interestMembers,
                    emotionMembers,
                    bothMembers,
                    aloneMembers,
                    aloneWriters)));
  }
}
