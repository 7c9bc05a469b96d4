package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;

/** A week of a group with its bounds, to be counted. */
record CountedWeek(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    LocalDate sunday,
    Instant from,
    Instant to,
    boolean stated,
    boolean typed) {}
