package io.qunflow.community;

import java.util.List;

/**
 * A person was erased.
 *
 * @param members the member and those linked to it
 */
public record MemberErased(CommunityKey community, List<MemberId> members) {}
