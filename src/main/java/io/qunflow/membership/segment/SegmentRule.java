package io.qunflow.membership.segment;

import java.util.List;

/**
 * Who is in: members for whom all, or any, of the conditions hold; without conditions everybody.
 */
public record SegmentRule(SegmentMatch match, List<SegmentCondition> conditions) {

  public SegmentRule {
    match = match == null ? SegmentMatch.ALL : match;
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }

  public static SegmentRule everybody() {
    return new SegmentRule(SegmentMatch.ALL, List.of());
  }
}
