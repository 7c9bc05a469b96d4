package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthDecision;
import io.qunflow.lifecycle.health.HealthState;
import io.qunflow.lifecycle.health.WeekReading;
import io.qunflow.process.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks community-health.dmn, the same table that the lifecycle asks. */
@Component
class CommunityHealthDecision implements HealthDecision {

  private final Decisions decisions;

  CommunityHealthDecision(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public HealthState judge(WeekReading reading) {
    return HealthState.parse(decisions.evaluate(WeeklyHealth.DECISION, DecisionInputs.of(reading)));
  }
}
