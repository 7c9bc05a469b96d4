package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.List;
import java.util.Optional;

/** The customer portraits of offerings: which facts must be known (F6). */
public interface PortraitFacts {

  /** Which of them are not known of a member, in their order; empty if none were named. */
  Optional<List<String>> findMissing(CommunityKey community, long offering, MemberId member);
}
