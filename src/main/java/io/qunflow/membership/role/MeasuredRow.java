package io.qunflow.membership.role;

import io.qunflow.community.MemberId;

/**
 * @param held the role the member has; null for none
 * @param before what was measured the time before; null for nothing
 */
record MeasuredRow(
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
    MemberRole held,
    FiveKind kind,
    MemberRole turnedDown,
    MemberRole before) {

  Behaviour behaviour() {
    return new Behaviour(
        staff,
        stated(),
        messages,
        activeDays,
        questions,
        answers,
        repliesGot,
        repliers,
        reactions,
        forwards,
        notices);
  }

  /** What the platform says; else what a person decided against the figures. */
  private Standing stated() {
    if (standing != Standing.NONE || turnedDown == null) {
      return standing;
    }
    return held == MemberRole.OWNER
        ? Standing.OWNER
        : held == MemberRole.STEWARD ? Standing.STEWARD : Standing.NONE;
  }
}
