package io.qunflow.process.funnel.reading;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.figure.FunnelCut;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.FunnelSources;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.lead.LeadMoments;
import io.qunflow.funnel.publicclass.ClassSteps;
import io.qunflow.funnel.sale.OrderLines;
import io.qunflow.funnel.stickiness.ReplyMoments;
import io.qunflow.funnel.trigger.TriggerMoments;
import io.qunflow.membership.segment.Segments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the funnel from leads, public classes and orders; the engine has no part in it. Interested
 * is who has a lead, registered, replied to what a service plan pushed or to what was written about
 * a class, or spoke of the offering in words somebody listens for.
 */
@Component
class FunnelReadings implements FunnelSources {

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Segments segments;
  private final FunnelCuts cuts;

  FunnelReadings(Segments segments, FunnelCuts cuts) {
    this.segments = segments;
    this.cuts = cuts;
  }

  @Override
  public MemberSelect members(CommunityKey community) {
    return segments.selectAll(community);
  }

  @Override
  public List<MemberSelect> findMoments(FunnelStep step, FunnelScope scope) {
    var moments = new ArrayList<MemberSelect>();
    if (!scope.offerings().isEmpty()) {
      moments.addAll(ofOfferings(step, scope));
    }
    if (scope.whole()) {
      moments.addAll(ofNone(step, scope));
    }
    return moments;
  }

  private static List<MemberSelect> ofNone(FunnelStep step, FunnelScope scope) {
    var community = scope.community();
    var from = scope.from().orElse(Instant.EPOCH);
    var until = scope.until().orElse(NEVER);
    return switch (step) {
      case INTERESTED ->
          List.of(
              LeadMoments.openedOfNone(community, from, until),
              ClassSteps.repliedOfNone(community, from, until),
              ClassSteps.registeredOfNone(community, from, until));
      case REGISTERED -> List.of(ClassSteps.registeredOfNone(community, from, until));
      case ATTENDED -> List.of(ClassSteps.attendedOfNone(community, from, until));
      case ORDERED, PAID -> List.of();
    };
  }

  private static List<MemberSelect> ofOfferings(FunnelStep step, FunnelScope scope) {
    var offerings = scope.offerings();
    var from = scope.from().orElse(Instant.EPOCH);
    var until = scope.until().orElse(NEVER);
    return switch (step) {
      case INTERESTED ->
          List.of(
              LeadMoments.opened(offerings, from, until),
              TriggerMoments.said(offerings, from, until),
              ReplyMoments.replied(offerings, from, until),
              ClassSteps.replied(offerings, from, until),
              ClassSteps.registered(offerings, from, until));
      case REGISTERED -> List.of(ClassSteps.registered(offerings, from, until));
      case ATTENDED -> List.of(ClassSteps.attended(offerings, from, until));
      case ORDERED -> List.of(OrderLines.ordered(offerings, from, until));
      case PAID -> List.of(OrderLines.paid(offerings, from, until));
    };
  }

  @Override
  public Optional<MemberSelect> findOrders(FunnelScope scope) {
    return scope.offerings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            OrderLines.all(
                scope.offerings(),
                scope.from().orElse(Instant.EPOCH),
                scope.until().orElse(NEVER)));
  }

  @Override
  public Optional<MemberSelect> findOtherOrders(FunnelScope scope) {
    return scope.offerings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            OrderLines.others(
                scope.community(),
                scope.offerings(),
                scope.from().orElse(Instant.EPOCH),
                scope.until().orElse(NEVER)));
  }

  @Override
  public List<FunnelCut> findCuts(FunnelScope scope) {
    return cuts.find(scope.community());
  }

  @Override
  public FunnelCut findCut(FunnelScope scope, FunnelSlice.Kind kind, int from) {
    return cuts.find(scope.community(), kind, from);
  }

  @Override
  public Optional<FunnelCut> findSlice(FunnelScope scope, FunnelSlice.Kind kind, String key) {
    return cuts.findOne(scope.community(), kind, key);
  }
}
