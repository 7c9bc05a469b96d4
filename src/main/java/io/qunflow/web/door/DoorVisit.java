package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.operations.link.VerifiedLink;
import java.util.Optional;

/**
 * Somebody with a personal link that holds.
 *
 * @param token as it stands in the address; never log it
 * @param who the member whose link it is; empty for an application
 * @param community the member's, or the one applied to
 */
public record DoorVisit(
    String token, VerifiedLink link, Optional<Member> who, Optional<Community> community) {

  /**
   * @throws IllegalStateException for a link that belongs to no member
   */
  public MemberId member() {
    return link.member();
  }

  /** What of the link's purpose, such as the id of a round. */
  public long object() {
    return link.object();
  }

  public String communityName() {
    return community.map(Community::name).orElse("");
  }

  /**
   * The address of a page behind the same link.
   *
   * @param rest such as {@code /home/consents}
   */
  public String path(String rest) {
    return "/m/" + token + rest;
  }

  @Override
  public String toString() {
    return "DoorVisit[" + link.purpose() + "]";
  }
}
