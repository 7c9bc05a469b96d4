package io.qunflow.membership.role;

/**
 * What the figures say.
 *
 * @param clear whether they would say the same with a quarter less and with a quarter more of
 *     everything; a role at the edge is not clear
 */
record Verdict(MemberRole role, boolean clear) {

  private static final double A_QUARTER = 0.25;

  static Verdict of(RoleInputs inputs, RoleDecision table) {
    var role = table.decide(inputs);
    boolean clear =
        table.decide(inputs.times(1 - A_QUARTER)) == role
            && table.decide(inputs.times(1 + A_QUARTER)) == role;
    return new Verdict(role, clear);
  }
}
