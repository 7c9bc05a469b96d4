package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** Questions of a group's week that were answered in time, and the median wait. */
record SolvedCount(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    int solved,
    java.math.BigDecimal medianMs)
    implements OfWeek {}
