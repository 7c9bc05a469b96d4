package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * A case against a member.
 *
 * @param postText what was posted or done; empty once the member was erased
 * @param accountText the member's accounts as they were, one a line
 * @param measure null before a person decided
 * @param outcome null while it is open
 * @param decidedBy account of the person; null before
 * @param appealUntil null before the member was told
 */
public record CaseFile(
    long id,
    CommunityKey community,
    MemberId member,
    String nickname,
    CaseKind kind,
    String postText,
    String accountText,
    boolean needsNotice,
    CaseState state,
    Measure measure,
    CaseOutcome outcome,
    String openedBy,
    Instant openedAt,
    String decidedBy,
    Instant appealUntil,
    Instant closedAt) {

  /** Business key of its process. */
  public String key() {
    return "moderation-" + id;
  }
}
