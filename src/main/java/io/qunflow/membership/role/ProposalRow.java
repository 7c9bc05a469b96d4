package io.qunflow.membership.role;

import io.qunflow.community.MemberId;

record ProposalRow(
    MemberId member,
    boolean staff,
    Standing standing,
    int messages,
    int activeDays,
    int questions,
    int answers,
    int repliesGot,
    int repliers,
    int reactions,
    int forwards,
    int notices,
    String nickname,
    MemberRole held,
    MemberRole proposed,
    ChangeKind change,
    String choice) {

  Proposal proposal(long days) {
    var behaviour =
        new Behaviour(
            staff,
            standing,
            messages,
            activeDays,
            questions,
            answers,
            repliesGot,
            repliers,
            reactions,
            forwards,
            notices);
    return new Proposal(
        member,
        nickname,
        held,
        proposed,
        change,
        behaviour,
        RoleReason.of(proposed, behaviour, days),
        choice);
  }
}
