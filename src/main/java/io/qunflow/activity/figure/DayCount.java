package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** A day of a group's week; {@code active} wrote messages. */
record DayCount(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    int dayNo,
    int messages,
    int active,
    int repliesKnown,
    int questions)
    implements OfWeek {}
