package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.OfferingRetiredException;
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
   * @throws OfferingRetiredException if it is sold no more
   * @throws CommunityRetiredException if the community was retired
   */
  String start(CommunityKey community, String offering)
      throws UnknownCommunityException,
          UnknownOfferingException,
          OfferingRetiredException,
          CommunityRetiredException,
          FunnelRunningException;

  boolean isRunning(CommunityKey community, String offering);

  /**
   * How one stands.
   *
   * @param funnel id of its process instance
   */
  FunnelStanding standing(String funnel);

  /**
   * Ends one: no task of it is left.
   *
   * @param funnel id of its process instance
   * @param by the person
   * @throws FunnelBusyException if members were promised something in it that goes on: services, a
   *     class, a group; that ends on its own page first
   */
  void stop(String funnel, String by) throws FunnelBusyException;
}
