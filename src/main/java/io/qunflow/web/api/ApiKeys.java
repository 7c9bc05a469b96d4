package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;

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
}
