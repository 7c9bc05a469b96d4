package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;

/**
 * @param member null for a group's and a visitor's
 * @param groupId null for a member's and a visitor's
 * @param nickname null for a group's and a visitor's
 * @param language as the member stated it; null if unknown
 */
record CandidateRow(
    long id,
    long orderId,
    MemberId member,
    Long groupId,
    String channel,
    int attempts,
    String nickname,
    String language) {

  boolean isToVisitor() {
    return member == null && groupId == null;
  }
}
