package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;

/** The marketing funnels that run, one a community and offering (F). */
public interface MarketingFunnels {

  /**
   * Starts the funnel of an offering.
   *
   * @param offering its key
   * @return id of the process instance
   * @throws FunnelRunningException if one runs, also when another start was faster by a moment
   * @throws CommunityRetiredException if the community was retired
   */
  String start(CommunityKey community, String offering)
      throws UnknownCommunityException,
          UnknownOfferingException,
          CommunityRetiredException,
          FunnelRunningException;

  boolean isRunning(CommunityKey community, String offering);
}
