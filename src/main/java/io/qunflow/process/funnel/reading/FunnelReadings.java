package io.qunflow.process.funnel.reading;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.FunnelSources;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.Turnover;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the funnel from leads, public classes, orders, sources, segments and waves; the engine has
 * no part in it. Interested is who has a lead or registered.
 */
@Component
class FunnelReadings implements FunnelSources {

  /** Of one kind, the latest. */
  private static final int MOST_SLICES = 20;

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Segments segments;
  private final Leads leads;
  private final PublicClasses classes;
  private final Orders orders;
  private final MemberSources sources;
  private final Waves waves;

  FunnelReadings(
      Segments segments,
      Leads leads,
      PublicClasses classes,
      Orders orders,
      MemberSources sources,
      Waves waves) {
    this.segments = segments;
    this.leads = leads;
    this.classes = classes;
    this.orders = orders;
    this.sources = sources;
    this.waves = waves;
  }

  @Override
  public MemberSelect members(CommunityKey community) {
    return segments.selectAll(community);
  }

  @Override
  public List<MemberSelect> find(FunnelStep step, long offering, FunnelScope scope) {
    var from = scope.from().orElse(Instant.EPOCH);
    var until = scope.until().orElse(NEVER);
    return switch (step) {
      case INTERESTED ->
          List.of(
              leads.interested(offering, from, until), classes.registered(offering, from, until));
      case REGISTERED -> List.of(classes.registered(offering, from, until));
      case ATTENDED -> List.of(classes.attended(offering, from, until));
      case ORDERED -> List.of(orders.ordered(offering, scope.from(), scope.until()));
      case PAID -> List.of(orders.paid(offering, scope.from(), scope.until()));
    };
  }

  @Override
  public List<MemberSelect> findMoments(FunnelStep step, long offering, FunnelScope scope) {
    return List.of();
  }

  @Override
  public Turnover turnover(long offering, FunnelScope scope) {
    var found = orders.measure(offering, scope.from(), scope.until());
    return new Turnover(
        found.orders(),
        found.paid(),
        found.gmvMinor(),
        found.grossMinor(),
        found.refundsMinor(),
        found.costMinor(),
        found.commissionMinor() + found.rewardMinor());
  }

  @Override
  public List<FunnelSlice> findSlices(FunnelScope scope) {
    var community = scope.community();
    var slices = new ArrayList<FunnelSlice>();
    sources.count(community).stream()
        .limit(MOST_SLICES)
        .map(
            count ->
                new FunnelSlice(
                    FunnelSlice.Kind.SOURCE,
                    new Wording(
                        count.channel().title().chinese() + " · " + count.reach().title().chinese(),
                        count.channel().title().english()
                            + " · "
                            + count.reach().title().english()),
                    sources.select(community, count.channel(), count.reach())))
        .forEach(slices::add);
    segments.findAll(community).stream()
        .limit(MOST_SLICES)
        .map(
            segment ->
                new FunnelSlice(
                    FunnelSlice.Kind.SEGMENT, Wording.same(segment.name()), select(segment)))
        .forEach(slices::add);
    waves.findPage(community, 0, MOST_SLICES).stream()
        .map(
            wave ->
                new FunnelSlice(
                    FunnelSlice.Kind.WAVE, Wording.same(wave.title()), waves.members(wave.id())))
        .forEach(slices::add);
    return slices;
  }

  private MemberSelect select(Segment segment) {
    try {
      return segments.select(segment.id());
    } catch (UnknownSegmentException e) {
      throw new IllegalStateException(e);
    }
  }
}
