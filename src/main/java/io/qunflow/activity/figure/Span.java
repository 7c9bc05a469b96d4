package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.ArrayList;
import java.util.List;

/**
 * A member was in a group from one moment to another.
 *
 * @param toMs the first moment out; null while still in
 */
record Span(CommunityKey community, long groupId, MemberId member, long fromMs, Long toMs) {

  /** Joins what overlaps or touches, given in the order of group, member and start. */
  static List<Span> union(List<Span> spans) {
    var joined = new ArrayList<Span>();
    for (var span : spans) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.isSameAs(span) && (last.toMs == null || last.toMs >= span.fromMs)) {
        joined.set(joined.size() - 1, last.until(span.toMs));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private boolean isSameAs(Span other) {
    return groupId == other.groupId
        && member.equals(other.member)
        && community.equals(other.community);
  }

  private Span until(Long other) {
    var end = toMs == null || other == null ? null : Long.valueOf(Math.max(toMs, other));
    return new Span(community, groupId, member, fromMs, end);
  }
}
