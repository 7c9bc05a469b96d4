package io.qunflow.membership.relation;

import io.qunflow.community.MemberId;

/**
 * With how many others a member is tied.
 *
 * @param partners with whom there was at least one answer, one way or the other
 */
public record TiedMember(
    MemberId member,
    String nickname,
    int messages,
    int partners,
    int interestTies,
    int emotionTies) {}
