package io.qunflow.process.publicclass;

import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanDecision;
import io.qunflow.funnel.publicclass.PlanGap;
import io.qunflow.support.DecisionTable;

/** The product's own table without an engine. */
public final class TablePlans implements ClassPlanDecision {

  private final DecisionTable table = DecisionTable.of("funnel/4-sale/class-plan.dmn");

  @Override
  public PlanGap gapOf(ClassPlan plan) {
    var rows = table.evaluate(ClassPlanTable.variables(plan));
    return ClassPlanTable.gap((String) rows.get(0).get("classPlanGap"));
  }
}
