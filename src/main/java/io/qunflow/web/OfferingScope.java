package io.qunflow.web;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.util.List;

/** Which funnel somebody asks for. */
public final class OfferingScope {

  private OfferingScope() {}

  /**
   * @param offering its key; blank for all of the community
   */
  public static FunnelScope of(Offerings offerings, CommunityKey community, String offering)
      throws UnknownOfferingException {
    return offering.isBlank()
        ? FunnelScope.whole(
            community, offerings.findAll(community).stream().map(Offering::id).toList())
        : FunnelScope.of(community, List.of(offerings.find(community, offering).id()));
  }
}
