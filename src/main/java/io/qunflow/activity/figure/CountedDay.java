package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;

/** A day of a group with its bounds, to be counted. */
record CountedDay(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    int dayNo,
    Instant from,
    Instant to,
    boolean stated) {}
