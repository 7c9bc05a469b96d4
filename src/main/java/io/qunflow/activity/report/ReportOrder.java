package io.qunflow.activity.report;

import io.qunflow.community.CommunityKey;

/**
 * Which report is wanted.
 *
 * @param group key of a group; null for all groups together
 * @param weeks how many weeks up to the last one with data; 0 for all there are
 */
public record ReportOrder(CommunityKey community, String group, int weeks) {

  public static final int DEFAULT_WEEKS = 12;

  public ReportOrder {
    if (weeks < 0) {
      throw new IllegalArgumentException("weeks " + weeks);
    }
    group = group == null || group.isBlank() ? null : group;
  }
}
