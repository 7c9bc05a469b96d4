package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.Map;

/** Where a channel reaches members. */
public interface Addresses {

  /** Addresses of those who have one: a mail address, an account; elsewhere the member's id. */
  Map<MemberId, String> find(String channel, Collection<MemberId> members);
}
