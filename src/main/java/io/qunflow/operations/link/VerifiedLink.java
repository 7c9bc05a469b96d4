package io.qunflow.operations.link;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * What a link that holds says.
 *
 * @param subject id of the member, or of the application
 * @param object what of that purpose, such as the id of a round
 */
public record VerifiedLink(LinkPurpose purpose, long subject, long object, Instant expiresAt) {

  /** Whose link it is. */
  public MemberId member() {
    if (!purpose.isOfMember()) {
      throw new IllegalStateException("A link for " + purpose + " belongs to no member");
    }
    return new MemberId(subject);
  }
}
