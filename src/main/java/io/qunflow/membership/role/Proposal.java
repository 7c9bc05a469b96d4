package io.qunflow.membership.role;

import io.qunflow.community.MemberId;

/**
 * A role that is proposed for a member.
 *
 * @param held the role the member has; null for none
 * @param change why it is proposed now
 * @param reason in Chinese, with the figures
 * @param choice what a person chose so far: a role's name, {@value #LEAVE} for leaving it; null for
 *     nothing
 */
public record Proposal(
    MemberId member,
    String nickname,
    MemberRole held,
    MemberRole proposed,
    ChangeKind change,
    Behaviour behaviour,
    String reason,
    String choice) {

  /** Left as it is. */
  public static final String LEAVE = "-";

  boolean isLeft() {
    return choice == null || choice.equals(LEAVE);
  }

  /** The role a person chose. */
  MemberRole chosen() {
    return MemberRole.valueOf(choice);
  }
}
