package io.qunflow.lifecycle.health;

/** Port: the decision table that says how a community is (L7.4). */
public interface HealthDecision {

  HealthState judge(WeekReading reading);
}
