package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/** A community's week. */
record WeekKey(CommunityKey community, LocalDate monday) {

  static WeekKey of(OfWeek found) {
    return new WeekKey(found.community(), found.weekStart());
  }
}
