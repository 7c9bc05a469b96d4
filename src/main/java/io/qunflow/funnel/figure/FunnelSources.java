package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.util.List;

/** Port: who is where in the funnel, as leads, public classes and orders tell it (F7). */
public interface FunnelSources {

  /** The members of a community; staff and bots left out. */
  MemberSelect members(CommunityKey community);

  /**
   * Who came as far as this with one of the scope's offerings. Every statement alone may name
   * somebody once; several may name the same.
   *
   * @param offering id
   */
  List<MemberSelect> find(FunnelStep step, long offering, FunnelScope scope);

  /**
   * When each member came as far as this first: statements that select {@code member_id} and {@code
   * at_ms}; empty where no moments are known.
   *
   * @param offering id
   */
  List<MemberSelect> findMoments(FunnelStep step, long offering, FunnelScope scope);

  /** What an offering brought, by the moment of the order. */
  Turnover turnover(long offering, FunnelScope scope);

  /** The parts in which the members are compared: by source, by segment, by wave. */
  List<FunnelSlice> findSlices(FunnelScope scope);
}
