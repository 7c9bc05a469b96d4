package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * How far one message is.
 *
 * @param reason why it was not simply sent, see {@link MessageReason}; null if it was, or waits its
 *     turn
 * @param detail what the receiver or a person said about it; null if nothing
 * @param attempts how often it was handed over
 * @param dueAt not sent earlier
 * @param settledAt when it was sent, failed or was suppressed; null before
 * @param settledBy the person who sent, skipped or cancelled it; null if a worker settled it
 * @param receipt what the receiver answered; null without
 * @param member null for a group's and a visitor's
 * @param group null for a member's and a visitor's
 * @param receiver nickname of the member, or name of the group; of a visitor what it is about, and
 *     on the sheet their name and contact
 */
public record MessageView(
    long id,
    String orderKey,
    String about,
    CommunityKey community,
    MessageKind kind,
    String channel,
    MessageState state,
    String reason,
    String detail,
    int attempts,
    Instant dueAt,
    Instant settledAt,
    String settledBy,
    String receipt,
    MemberId member,
    Long group,
    String receiver,
    Instant createdAt) {}
