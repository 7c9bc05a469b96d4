package io.qunflow.operations.inbox;

import io.qunflow.community.MemberId;
import java.time.Instant;

/** A message with its order, as they are kept. */
record InboxRow(
    long id,
    MemberId member,
    String nickname,
    String communityName,
    String texts,
    String sharedValues,
    String linkPurpose,
    Long linkObject,
    Instant linkUntil,
    Instant sentAt) {}
