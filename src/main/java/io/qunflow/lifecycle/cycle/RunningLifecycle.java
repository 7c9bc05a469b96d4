package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;

/** A community whose lifecycle runs. */
record RunningLifecycle(CommunityKey community, int cycle) {}
