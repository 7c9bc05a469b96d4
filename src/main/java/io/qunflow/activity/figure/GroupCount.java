package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** A number of a group's week. */
record GroupCount(CommunityKey community, long groupId, LocalDate weekStart, int n)
    implements OfWeek {}
