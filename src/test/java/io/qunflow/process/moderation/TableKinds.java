package io.qunflow.process.moderation;

import io.qunflow.membership.kind.KindDecision;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.Treatment;
import io.qunflow.support.DecisionTable;

/** The product's own table without an engine. */
public final class TableKinds implements KindDecision {

  private final DecisionTable table = DecisionTable.of("membership/member-kind.dmn");

  @Override
  public Treatment decide(KindInputs inputs) {
    var rows = table.evaluate(MemberKindTable.variables(inputs));
    if (rows.size() != 1) {
      throw new IllegalStateException(inputs + " matches " + rows);
    }
    return Treatment.of((String) rows.get(0).get("kindTreatment")).orElseThrow();
  }
}
