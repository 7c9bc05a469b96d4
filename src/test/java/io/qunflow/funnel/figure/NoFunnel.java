package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody is a member, and nobody came any further; tests say who did. */
public class NoFunnel implements FunnelSources {

  /** {@code member_id} and {@code at_ms}. */
  public final Map<FunnelStep, MemberSelect> moments = new EnumMap<>(FunnelStep.class);

  /** Whether nobody did anything since whatever moment is asked for. */
  public boolean bySince;

  public List<FunnelCut> cuts = List.of();

  /** What each offering brought; of no member. */
  public Turnover turnover = Turnover.NONE;

  @Override
  public MemberSelect members(CommunityKey community) {
    return new MemberSelect(
        "SELECT m.id AS member_id FROM member m WHERE m.community_key = :community",
        Map.of("community", community.value()));
  }

  @Override
  public List<MemberSelect> findMoments(FunnelStep step, FunnelScope scope) {
    return scope.offerings().isEmpty() || bySince && scope.from().isPresent()
        ? List.of()
        : Optional.ofNullable(moments.get(step)).stream().toList();
  }

  @Override
  public Optional<MemberSelect> findOrders(FunnelScope scope) {
    var one =
        "SELECT 0 AS member_id, 0 AS at_ms, %d AS orders, %d AS paid_orders, %d AS gmv_minor, %d AS gross_minor, %d AS refunded_minor, %d AS cost_minor, %d AS share_minor"
            .formatted(
                turnover.orders(),
                turnover.paidOrders(),
                turnover.gmvMinor(),
                turnover.grossMinor(),
                turnover.refundedMinor(),
                turnover.costMinor(),
                turnover.shareMinor());
    return scope.offerings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MemberSelect(
                scope.offerings().stream().map(o -> one).collect(Collectors.joining(" UNION ALL ")),
                Map.of()));
  }

  @Override
  public Optional<MemberSelect> findOtherOrders(FunnelScope scope) {
    return Optional.empty();
  }

  @Override
  public List<FunnelCut> findCuts(FunnelScope scope) {
    return cuts;
  }

  @Override
  public FunnelCut findCut(FunnelScope scope, FunnelSlice.Kind kind, int from) {
    return cuts.stream()
        .filter(cut -> cut.kind() == kind)
        .findFirst()
        .orElse(new FunnelCut(kind, List.of(), 0, members(scope.community())));
  }

  @Override
  public Optional<FunnelCut> findSlice(FunnelScope scope, FunnelSlice.Kind kind, String key) {
    return cuts.stream()
        .filter(cut -> cut.kind() == kind)
        .flatMap(
            cut ->
                cut.slices().stream()
                    .filter(slice -> slice.key().equals(key))
                    .map(slice -> new FunnelCut(kind, List.of(slice), 1, only(cut, key))))
        .findFirst();
  }

  private static MemberSelect only(FunnelCut cut, String key) {
    Map<String, Object> values = new HashMap<>(cut.members().values());
    values.put("one", key);
    return new MemberSelect(
        "SELECT c.* FROM (" + cut.members().sql() + ") c WHERE c.slice_key = :one", values);
  }
}
