package io.qunflow.process.funnel;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.figure.FunnelRound;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures of the round a funnel is in, from when it began (F5). */
@Component
class RoundFigures {

  private final FunnelRounds rounds;
  private final Offerings offerings;
  private final CommunityService communities;

  RoundFigures(FunnelRounds rounds, Offerings offerings, CommunityService communities) {
    this.rounds = rounds;
    this.offerings = offerings;
    this.communities = communities;
  }

  FunnelRound measure(StepContext step) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    return rounds.measure(
        FunnelScope.since(
            step.community(), List.of(offering.id()), step.find(MarketingFunnel.ROUND_BEGAN)));
  }

  ZoneId zone(StepContext step) throws BusinessException {
    return ZoneId.of(communities.find(step.community()).timeZone());
  }
}
