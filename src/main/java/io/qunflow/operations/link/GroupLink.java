package io.qunflow.operations.link;

import io.qunflow.community.CommunityKey;
import java.net.URI;
import java.time.Instant;

/**
 * One address for everybody in a group, also as a QR code. It says nothing of who comes.
 *
 * @param code ten characters, none that is taken for another
 * @param object what of that purpose, such as the id of a round
 * @param address what to post
 */
public record GroupLink(
    String code,
    CommunityKey community,
    GroupLinkPurpose purpose,
    long object,
    Instant until,
    URI address) {

  public boolean isOpen(Instant now) {
    return now.isBefore(until);
  }
}
