package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/**
 * A person confirmed that a member is an opposer: reason for a removal case (A3, A4). Published
 * within the transaction.
 *
 * @param by account of the person
 */
public record OpposerConfirmed(CommunityKey community, MemberId member, String reason, String by) {}
