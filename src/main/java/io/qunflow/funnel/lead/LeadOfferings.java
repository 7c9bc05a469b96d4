package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What communities sell, as far as leads must know it. */
public interface LeadOfferings {

  boolean isOffered(CommunityKey community, long offering);

  /**
   * Which facts must be known of a customer, in their order (F6).
   *
   * @return by offering; without those for which none were named
   */
  Map<Long, List<String>> findMustHave(CommunityKey community, Collection<Long> offerings);
}
