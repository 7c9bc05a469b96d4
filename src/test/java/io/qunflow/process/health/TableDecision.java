package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthDecision;
import io.qunflow.lifecycle.health.HealthState;
import io.qunflow.lifecycle.health.WeekReading;
import io.qunflow.support.DecisionTable;

/** community-health.dmn without an engine. */
public final class TableDecision implements HealthDecision {

  private final DecisionTable table = DecisionTable.of("lifecycle/community-health.dmn");

  @Override
  public HealthState judge(WeekReading reading) {
    var rows = table.evaluate(DecisionInputs.of(reading));
    return HealthState.parse(rows.get(0).get("healthState").toString());
  }
}
