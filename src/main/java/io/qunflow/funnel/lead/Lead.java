package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * Somebody with interest, as far as they are.
 *
 * @param member null for a company nobody of the community belongs to
 * @param nickname of the member; null without one
 * @param offering id of what they want; null if nothing in particular
 * @param owner account of the operator who follows; empty while nobody took it
 * @param nextAt when the next action is due
 * @param silentAt when it ends by itself if nothing happens
 * @param endedWhy word of {@link NotBuying}; null where it does not apply
 * @param order id of the paid order by which it was won; null where it was not
 */
public record Lead(
    long id,
    CommunityKey community,
    MemberId member,
    String nickname,
    String company,
    Long offering,
    LeadKind kind,
    RelationStage stage,
    LeadState state,
    String owner,
    String nextAction,
    Instant nextAt,
    Instant silentAt,
    String endedWhy,
    Instant openedAt,
    Instant endedAt,
    Long order) {

  /** Business key of its process. */
  public String key() {
    return "lead-" + id;
  }

  public boolean isOpen() {
    return state == LeadState.OPEN;
  }
}
