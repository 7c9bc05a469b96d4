package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/** A filter as SQL wants it: null where anything is wanted. */
record FilterRow(
    CommunityKey community,
    String state,
    String reason,
    String channel,
    String about,
    MemberId member) {

  static FilterRow of(MessageFilter filter) {
    return new FilterRow(
        filter.community().orElse(null),
        filter.state().map(state -> String.valueOf(state.code())).orElse(null),
        filter.reason().orElse(null),
        filter.channel().orElse(null),
        filter.about().orElse(null),
        filter.member().orElse(null));
  }
}
