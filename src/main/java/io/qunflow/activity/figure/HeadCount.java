package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/** How many were in a group, as a person said. */
record HeadCount(CommunityKey community, long groupId, Instant countedAt, int members) {}
