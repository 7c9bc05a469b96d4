package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;

/**
 * How many came to a group minus how many went.
 *
 * @param atMinute minutes since 1970
 */
record MemberChange(CommunityKey community, long groupId, long atMinute, int n) {}
