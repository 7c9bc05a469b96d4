package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a community has set up for its channels; asked before messages are handed over. */
public interface Endpoints {

  /** The endpoint for members, or for this group; empty if nobody set one up. */
  Optional<Endpoint> find(String channel, CommunityKey community, Optional<Long> group);

  /** Those of the members whose quota on the channel is used up, such as four a month. */
  Set<MemberId> findSpent(String channel, CommunityKey community, Collection<MemberId> members);
}
