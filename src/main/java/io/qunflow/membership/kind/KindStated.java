package io.qunflow.membership.kind;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/**
 * A person stated why a member is there; published in the same transaction, also when it is stated
 * again.
 *
 * @param by account of the person
 */
public record KindStated(
    CommunityKey community, MemberId member, KindInputs given, Treatment treatment, String by) {}
