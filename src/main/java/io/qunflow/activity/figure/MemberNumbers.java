package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many were in which group when, summed up from who came and went. */
final class MemberNumbers {

  private static final long MINUTE_MS = 60_000;

  private record GroupOf(CommunityKey community, long groupId) {}

  private final Map<GroupOf, TreeMap<Long, Integer>> numbers = new HashMap<>();

  /**
   * @param changes in the order of time within each group
   */
  MemberNumbers(List<MemberChange> changes) {
    for (var change : changes) {
      var group = new GroupOf(change.community(), change.groupId());
      var ofGroup = numbers.computeIfAbsent(group, key -> new TreeMap<>());
      int before = ofGroup.isEmpty() ? 0 : ofGroup.lastEntry().getValue();
      ofGroup.put(change.atMinute(), before + change.n());
    }
  }

  /** Members at a full minute: whoever goes at that moment is still in, whoever comes is not. */
  int before(CommunityKey community, long groupId, Instant at) {
    var last =
        numbers
            .getOrDefault(new GroupOf(community, groupId), new TreeMap<>())
            .lowerEntry(Math.floorDiv(at.toEpochMilli(), MINUTE_MS));
    return last == null ? 0 : last.getValue();
  }
}
