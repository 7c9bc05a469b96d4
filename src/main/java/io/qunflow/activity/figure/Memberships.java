package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps track of who was in which group when. Within the caller's transaction. */
@Component
class Memberships {

  private static final int AT_ONCE = 500;

  private final MembershipMapper memberships;

  Memberships(MembershipMapper memberships) {
    this.memberships = memberships;
  }

  /**
   * Makes the spans of these communities anew, and leaves their insiders in figure_insider.
   *
   * @param ofSeveralGroups those of them which need the spans of group 0
   */
  void rebuild(Collection<CommunityKey> communities, Collection<CommunityKey> ofSeveralGroups) {
    communities.forEach(memberships::deleteAll);
    memberships.insertInsiders(communities);
    memberships.insertFirstSeen(communities);
    if (memberships.insertGone(communities) > 0) {
      memberships.insertSeenAgain(communities);
    }
    memberships.insertSpans(communities);
    insert(Span.union(memberships.findSpansOfLinked(communities)));
    if (!ofSeveralGroups.isEmpty()) {
      insert(Span.union(memberships.findSpansOfAnyGroup(ofSeveralGroups)));
    }
    var groups = memberships.findGroups(communities);
    groups.forEach(memberships::clear);
    groups.forEach(memberships::clearEnds);
  }

  void clearInsiders(Collection<CommunityKey> communities) {
    communities.forEach(memberships::clearInsiders);
  }

  private void insert(List<Span> spans) {
    for (int from = 0; from < spans.size(); from += AT_ONCE) {
      memberships.insert(spans.subList(from, Math.min(from + AT_ONCE, spans.size())));
    }
  }
}
