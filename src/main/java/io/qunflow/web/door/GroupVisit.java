package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.operations.link.GroupLink;

/**
 * Somebody with a group link that is open; who, nobody knows yet.
 *
 * @param browser tells one browser from another, 32 characters; it comes back as long as the
 *     browser keeps its cookie
 * @param address of the network the visitor comes from; of IPv6 its first half
 */
public record GroupVisit(GroupLink link, Community community, String browser, String address) {

  public String communityName() {
    return community.name();
  }

  /** What of the link's purpose, such as the id of a round. */
  public long object() {
    return link.object();
  }

  /**
   * The address of a page behind the same link.
   *
   * @param rest such as {@code /questionnaire}
   */
  public String path(String rest) {
    return "/g/" + link.code() + rest;
  }
}
