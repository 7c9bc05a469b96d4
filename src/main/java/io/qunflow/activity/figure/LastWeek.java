package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** The latest week counted of a community; null before the first. */
record LastWeek(CommunityKey community, String timeZone, LocalDate weekStart) {}
