package io.qunflow.process.funnel;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.figure.Beside;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.FunnelRound;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures of the round a funnel is in, from when it began (F5). */
@Component
class RoundFigures {

  private final FunnelRounds rounds;
  private final BesideFigures beside;
  private final Offerings offerings;
  private final CommunityService communities;

  RoundFigures(
      FunnelRounds rounds,
      BesideFigures beside,
      Offerings offerings,
      CommunityService communities) {
    this.rounds = rounds;
    this.beside = beside;
    this.offerings = offerings;
    this.communities = communities;
  }

  FunnelRound measure(StepContext step) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    return rounds.measure(
        FunnelScope.since(
            step.community(), List.of(offering.id()), step.find(MarketingFunnel.ROUND_BEGAN)));
  }

  /** What operators state about the round that is not looked back at yet (F7). */
  Beside beside(StepContext step, FunnelRound round) throws BusinessException {
    var offering = offerings.find(step.community(), step.get(MarketingFunnel.OFFERING));
    var zone = zone(step);
    return beside.findRound(
        offering.id(),
        beside.findRounds(step.community(), offering.key()),
        round.since().map(at -> LocalDate.ofInstant(at, zone)),
        round.revenueMinor());
  }

  ZoneId zone(StepContext step) throws BusinessException {
    return ZoneId.of(communities.find(step.community()).timeZone());
  }
}
