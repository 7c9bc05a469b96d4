package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** What was done with contents in a group's week. */
record ContentCount(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    long readTimes,
    int readContents,
    long forwarded,
    long liked,
    long collected)
    implements OfWeek {}
