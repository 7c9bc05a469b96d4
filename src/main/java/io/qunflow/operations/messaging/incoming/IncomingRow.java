package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * @param member null if it names none
 * @param body JSON; null once its time was over
 */
record IncomingRow(
    String sourceKey,
    String webhookId,
    String bodyHash,
    CommunityKey community,
    String eventType,
    MemberId member,
    String body,
    String outcome,
    Instant receivedAt) {}
