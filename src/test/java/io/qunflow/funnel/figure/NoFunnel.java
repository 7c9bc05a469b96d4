package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody is a member, and nobody came any further; tests say who did. */
public class NoFunnel implements FunnelSources {

  public final Map<FunnelStep, MemberSelect> steps = new EnumMap<>(FunnelStep.class);
  public final Map<FunnelStep, MemberSelect> moments = new EnumMap<>(FunnelStep.class);
  public List<FunnelSlice> slices = List.of();
  public Turnover turnover = Turnover.NONE;

  @Override
  public MemberSelect members(CommunityKey community) {
    return new MemberSelect(
        "SELECT m.id AS member_id FROM member m WHERE m.community_key = :community",
        Map.of("community", community.value()));
  }

  @Override
  public List<MemberSelect> find(FunnelStep step, long offering, FunnelScope scope) {
    return Optional.ofNullable(steps.get(step)).stream().toList();
  }

  @Override
  public List<MemberSelect> findMoments(FunnelStep step, long offering, FunnelScope scope) {
    return Optional.ofNullable(moments.get(step)).stream().toList();
  }

  @Override
  public Turnover turnover(long offering, FunnelScope scope) {
    return turnover;
  }

  @Override
  public List<FunnelSlice> findSlices(FunnelScope scope) {
    return slices;
  }
}
