package io.qunflow.membership.moderation;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * Somebody raised it.
 *
 * @param member null where an operator did
 * @param nickname null where an operator did
 * @param raisedBy account of the operator; {@code member:17} for a member
 */
public record CrisisReport(
    MemberId member, String nickname, String raisedBy, String words, Instant reportedAt) {}
