package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.CommunityWorld;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the communities of a world sell. */
public final class TeaOfferings implements LeadOfferings {

  /** Must-have facts by offering. */
  public final Map<Long, List<String>> mustHave = new HashMap<>();

  private final CommunityWorld world;

  public TeaOfferings(CommunityWorld world) {
    this.world = world;
  }

  @Override
  public boolean isOffered(CommunityKey community, long offering) {
    return world.isOffered(community, offering);
  }

  @Override
  public Map<Long, List<String>> findMustHave(CommunityKey community, Collection<Long> offerings) {
    return mustHave;
  }
}
