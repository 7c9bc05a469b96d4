package io.qunflow.process.role;

import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.RoleDecision;
import io.qunflow.membership.role.RoleInputs;
import io.qunflow.support.DecisionTable;

/** The product's own table without an engine. */
public final class TableRoles implements RoleDecision {

  private final DecisionTable table = DecisionTable.of("membership/member-role.dmn");

  @Override
  public MemberRole decide(RoleInputs inputs) {
    var rows = table.evaluate(MemberRoleTable.variables(inputs));
    if (rows.size() != 1) {
      throw new IllegalStateException(inputs + " matches " + rows);
    }
    return MemberRole.of((String) rows.get(0).get("memberRole")).orElseThrow();
  }
}
