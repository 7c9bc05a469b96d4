package io.qunflow.community;

/** A member as stored, without accounts and facts. */
record MemberRow(MemberId id, CommunityKey community, String nickname, boolean agreedToDuty) {}
