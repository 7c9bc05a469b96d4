package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import java.time.ZoneId;

/** Keys as they stand in an address. */
final class ApiKeys {

  private ApiKeys() {}

  /**
   * The key of a community that exists.
   *
   * @throws UnknownCommunityException also for a text that can be no key
   */
  static CommunityKey community(String key, CommunityService communities)
      throws UnknownCommunityException {
    if (!CommunityKey.isValid(key)) {
      throw new UnknownCommunityException(key);
    }
    return communities.find(new CommunityKey(key)).key();
  }

  /** The zone whose clock a community goes by. */
  static ZoneId zone(CommunityKey key, CommunityService communities)
      throws UnknownCommunityException {
    return ZoneId.of(communities.find(key).timeZone());
  }

  /**
   * The id of a member of the community.
   *
   * @throws UnknownMemberException also for a member of another community
   */
  static MemberId member(long id, CommunityKey community, MemberService members)
      throws UnknownMemberException {
    var member = new MemberId(id);
    return members
        .find(member)
        .filter(found -> found.community().equals(community))
        .orElseThrow(() -> new UnknownMemberException(member))
        .id();
  }
}
