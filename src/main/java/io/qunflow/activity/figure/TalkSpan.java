package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/** A recorded talk as the counting needs it; group null: in any group. */
record TalkSpan(CommunityKey community, Long groupId, Instant startsAt, Instant endsAt) {}
