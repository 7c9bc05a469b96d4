package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.util.List;
import java.util.Optional;

/** Port: who is where in the funnel, as leads, public classes and orders tell it (F7). */
public interface FunnelSources {

  /** The members of a community; staff and bots left out. */
  MemberSelect members(CommunityKey community);

  /**
   * When members came as far as this with an offering of the scope, within its time: statements
   * that select {@code member_id} and {@code at_ms}, a row each time; also of who is no member.
   *
   * @return several statements may name the same moment; empty while nothing tells it
   */
  List<MemberSelect> findMoments(FunnelStep step, FunnelScope scope);

  /**
   * What orders of the scope brought: how many and what they name by the moment they were ordered,
   * all else by the moment they were paid, as {@link FunnelStep#PAID} has it. A statement that
   * selects {@code member_id} (null for strangers), {@code at_ms, orders, paid_orders, gmv_minor,
   * gross_minor, refunded_minor, cost_minor, share_minor}.
   *
   * @return empty without offerings
   */
  Optional<MemberSelect> findOrders(FunnelScope scope);

  /**
   * Orders of other offerings of the community that were paid within the scope's time and not
   * refunded in full, also of who never came near this funnel. A statement that selects {@code
   * member_id}, {@code at_ms} (when it was ordered) and {@code other_minor}, a row an order.
   *
   * @return empty without offerings
   */
  Optional<MemberSelect> findOtherOrders(FunnelScope scope);

  /** Ways in which the members are parted, to be compared: the first page of each. */
  List<FunnelCut> findCuts(FunnelScope scope);

  /**
   * One way, from a slice on.
   *
   * @param from 0 is the first
   */
  FunnelCut findCut(FunnelScope scope, FunnelSlice.Kind kind, int from);

  /** The cut with this slice and no other; empty where there is none of the community. */
  Optional<FunnelCut> findSlice(FunnelScope scope, FunnelSlice.Kind kind, String key);
}
