package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A crisis of a community.
 *
 * @param finding null while it is open; so are those after it
 */
public record Crisis(
    long id,
    CommunityKey community,
    Instant raisedAt,
    CrisisFinding finding,
    String conclusion,
    String settledBy,
    Instant settledAt) {

  /** Business key of its process. */
  public String key() {
    return "crisis-" + id;
  }

  public boolean isOpen() {
    return finding == null;
  }
}
