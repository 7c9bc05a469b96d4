package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a community's funnel is counted.
 *
 * @param offerings ids of one offering, or of all of the community
 * @param from UTC, included; empty for all before
 * @param until UTC, not included; empty for all after
 * @param whole whether what is about no offering in particular counts, too
 */
public record FunnelScope(
    CommunityKey community,
    List<Long> offerings,
    Optional<Instant> from,
    Optional<Instant> until,
    boolean whole) {

  public FunnelScope {
    offerings = List.copyOf(offerings);
  }

  /** Of all time. */
  public static FunnelScope of(CommunityKey community, List<Long> offerings) {
    return new FunnelScope(community, offerings, Optional.empty(), Optional.empty(), false);
  }

  /**
   * All of the community, of all time.
   *
   * @param offerings ids of all
   */
  public static FunnelScope whole(CommunityKey community, List<Long> offerings) {
    return new FunnelScope(community, offerings, Optional.empty(), Optional.empty(), true);
  }

  /** Within the same time. */
  public FunnelScope only(List<Long> some) {
    return new FunnelScope(community, some, from, until, false);
  }

  /** From a moment on. */
  public static FunnelScope since(
      CommunityKey community, List<Long> offerings, Optional<Instant> from) {
    return new FunnelScope(community, offerings, from, Optional.empty(), false);
  }

  /** The same of all time. */
  public FunnelScope always() {
    return new FunnelScope(community, offerings, Optional.empty(), Optional.empty(), whole);
  }
}
