package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** Something about a group's week; group 0 is all groups together. */
interface OfWeek {

  CommunityKey community();

  long groupId();

  LocalDate weekStart();
}
