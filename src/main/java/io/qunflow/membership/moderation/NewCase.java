package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/**
 * @param text what was posted or done, 1 to 2,000 characters
 * @param needsNotice whether the member is told before anybody decides
 */
public record NewCase(
    CommunityKey community, MemberId member, CaseKind kind, String text, boolean needsNotice) {}
