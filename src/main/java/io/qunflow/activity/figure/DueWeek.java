package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** A week that is out of date, and how often that was said. */
record DueWeek(CommunityKey community, LocalDate weekStart, int marks) {}
