package io.qunflow.community;

/** How many members a community has. */
record MemberCount(CommunityKey community, int members) {}
