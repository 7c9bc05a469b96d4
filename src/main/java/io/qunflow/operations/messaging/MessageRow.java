package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/** A message as it is read from its tables; null where there is nothing. */
record MessageRow(
    long id,
    long orderId,
    String orderKey,
    String about,
    CommunityKey community,
    String kind,
    String channel,
    String state,
    String reason,
    String detail,
    int attempts,
    Instant dueAt,
    Instant settledAt,
    String settledBy,
    String receipt,
    MemberId member,
    Long groupId,
    String receiver,
    Instant createdAt) {

  MessageRow to(String named) {
    return new MessageRow(
        id, orderId, orderKey, about, community, kind, channel, state, reason, detail, attempts,
        dueAt, settledAt, settledBy, receipt, member, groupId, named, createdAt);
  }

  MessageView view() {
    return new MessageView(
        id,
        orderKey,
        about,
        community,
        MessageKind.valueOf(kind),
        channel,
        MessageState.of(state),
        reason,
        detail,
        attempts,
        dueAt,
        settledAt,
        settledBy,
        receipt,
        member,
        groupId,
        receiver,
        createdAt);
  }
}
