package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassWaves;
import io.qunflow.process.MarketingFunnels;
import org.springframework.stereotype.Component;

/** A wave is a round of the offering's funnel, whoever opens the class (P1, F5). */
@Component
class FunnelWaves implements ClassWaves {

  private final Offerings offerings;
  private final MarketingFunnels funnels;
  private final FunnelRounds rounds;

  FunnelWaves(Offerings offerings, MarketingFunnels funnels, FunnelRounds rounds) {
    this.offerings = offerings;
    this.funnels = funnels;
    this.rounds = rounds;
  }

  @Override
  public String findRunning(CommunityKey community, long offering) {
    try {
      var key = offerings.find(offering).key();
      return funnels.isRunning(community, key)
          ? "funnel:%d:%d".formatted(offering, rounds.count(community, key) + 1)
          : "";
    } catch (UnknownOfferingException e) {
      return "";
    }
  }
}
