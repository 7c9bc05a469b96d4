package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.util.List;

/**
 * The members parted in one way, so that one statement counts all parts.
 *
 * @param slices as they are shown, in order; one page of them
 * @param all how many there are on all pages
 * @param members selects {@code member_id}, {@code slice_key} and {@code since_ms}: what a member
 *     did before that moment does not count for the slice; a member may be in several slices, once
 *     in each
 */
public record FunnelCut(
    FunnelSlice.Kind kind, List<FunnelSlice> slices, int all, MemberSelect members) {

  /** As many as one page has. */
  public static final int PAGE = 20;

  public FunnelCut {
    slices = List.copyOf(slices);
  }
}
