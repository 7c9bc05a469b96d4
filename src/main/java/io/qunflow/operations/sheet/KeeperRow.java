package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;

/** A person who posts for a community. */
record KeeperRow(CommunityKey community, String person) {}
