package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;

/**
 * A group, with the first event and snapshot of it (null for none), and how its replies are known.
 */
record GroupFacts(
    CommunityKey community,
    long groupId,
    Long firstEventMs,
    Long firstSnapshotMs,
    String replyBasis) {}
