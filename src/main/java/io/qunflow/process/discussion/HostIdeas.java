package io.qunflow.process.discussion;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.discussion.HostService;
import io.qunflow.membership.kind.MemberKinds;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is asked first to host: members who are here for company (A4). */
@Component
class HostIdeas {

  private static final int MOST_LOOKED_AT = 50;
  private static final int MOST_NAMED = 5;

  private final MemberKinds kinds;
  private final MemberService members;
  private final HostService hosts;

  HostIdeas(MemberKinds kinds, MemberService members, HostService hosts) {
    this.kinds = kinds;
    this.members = members;
    this.hosts = hosts;
  }

  /** A line with at most five names that may host (L4.3); empty when there is nobody. */
  String askedFirst(CommunityKey community) {
    var first = kinds.findAskedFirst(community).stream().limit(MOST_LOOKED_AT).toList();
    if (first.isEmpty()) {
      return "";
    }
    var names =
        members.findAll(first).stream()
            .map(Member::nickname)
            .filter(name -> !hosts.isBarred(community, name))
            .limit(MOST_NAMED)
            .collect(Collectors.joining("、"));
    return names.isEmpty() ? "" : "先问来找伴的：" + names;
  }
}
