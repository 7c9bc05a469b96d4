package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.Optional;

/** Which messages are wanted; empty: any. */
public record MessageFilter(
    Optional<CommunityKey> community,
    Optional<MessageState> state,
    Optional<String> reason,
    Optional<String> channel,
    Optional<String> about,
    Optional<MemberId> member) {

  public static final MessageFilter ALL =
      new MessageFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
