package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/** When a community was last heard of. */
record LastEvent(CommunityKey community, Instant at) {}
