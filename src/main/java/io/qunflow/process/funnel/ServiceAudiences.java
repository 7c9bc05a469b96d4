package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.stickiness.GoesFirst;
import io.qunflow.funnel.stickiness.PlannedService;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.Split;
import io.qunflow.shared.BusinessException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For whom a service plan is, and who of them goes first (F2, F5). */
@Component
class ServiceAudiences {

  private final Segments segments;
  private final Offerings offerings;
  private final FunnelRounds rounds;

  ServiceAudiences(Segments segments, Offerings offerings, FunnelRounds rounds) {
    this.segments = segments;
    this.offerings = offerings;
    this.rounds = rounds;
  }

  MemberSelect members(PlannedService planned) throws BusinessException {
    var everybody = segments.selectAll(planned.community());
    return switch (planned.plan().audience()) {
      case ServicePlan.EVERYBODY -> everybody;
      case ServicePlan.NOT_BOUGHT ->
          Split.notMeeting(
              buyersOf(
                  planned.community(),
                  List.of(offerings.find(planned.community(), planned.offering()).id())),
              everybody);
      default -> segments.select(Long.parseLong(planned.plan().audience()));
    };
  }

  /** Empty where nobody goes first. */
  Optional<MemberSelect> first(PlannedService planned) {
    if (planned.plan().headStartDays() == 0) {
      return Optional.empty();
    }
    return switch (planned.plan().goesFirst()) {
      case ALL -> Optional.empty();
      case BUYERS -> Optional.of(buyersOf(planned.community(), all(planned.community())));
      case LOYAL -> Optional.of(rounds.loyal(planned.community()));
    };
  }

  /** Where members bought something else, this is an upgrade: buyers first; else it is new. */
  GoesFirst proposeFirst(CommunityKey community, String offering) {
    var others =
        offerings.findAll(community).stream()
            .filter(one -> !one.key().equals(offering))
            .map(Offering::id)
            .toList();
    return !others.isEmpty() && segments.count(buyersOf(community, others)) > 0
        ? GoesFirst.BUYERS
        : GoesFirst.LOYAL;
  }

  private List<Long> all(CommunityKey community) {
    return offerings.findAll(community).stream().map(Offering::id).toList();
  }

  private MemberSelect buyersOf(CommunityKey community, List<Long> ids) {
    return rounds.buyers(FunnelScope.of(community, ids));
  }
}
