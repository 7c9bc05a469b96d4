package io.qunflow.membership.role;

import io.qunflow.community.MemberId;

/**
 * @param turnedDown what was proposed instead; null where it was this
 */
record NewRole(
    MemberId member, MemberRole role, FiveKind kind, String reason, MemberRole turnedDown) {

  private static final int MOST_REASON = 500;

  static NewRole of(Proposal proposal) {
    var role = proposal.chosen();
    boolean asProposed = role == proposal.proposed();
    var reason =
        asProposed
            ? proposal.reason()
            : "运营人员定为%s；按数据是%s：%s"
                .formatted(role.title(), proposal.proposed().title(), proposal.reason());
    return new NewRole(
        proposal.member(),
        role,
        FiveKind.of(role, proposal.behaviour()),
        reason.length() > MOST_REASON ? reason.substring(0, MOST_REASON) : reason,
        asProposed ? null : proposal.proposed());
  }
}
