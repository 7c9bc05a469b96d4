package io.qunflow.process.health;

import io.qunflow.lifecycle.health.HealthCause;
import io.qunflow.lifecycle.health.WeekReading;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import java.util.HashMap;
import java.util.Map;

/** What community-health.dmn reads of a week, by variable. */
final class DecisionInputs {

  private static final Map<ProcessVariable<String>, HealthCause> LEVELS =
      Map.of(
          WeeklyHealth.NOISE, HealthCause.NOISE,
          WeeklyHealth.ANSWERS, HealthCause.QUESTIONS,
          WeeklyHealth.ACTIVITY, HealthCause.ACTIVITY,
          WeeklyHealth.INTERACTION, HealthCause.INTERACTION,
          WeeklyHealth.CONTENT, HealthCause.CONTENT);

  private DecisionInputs() {}

  static Map<String, Object> of(WeekReading reading) {
    var inputs = new HashMap<String, Object>();
    LEVELS.forEach((variable, cause) -> inputs.put(variable.name(), reading.level(cause).word()));
    inputs.put(WeeklyHealth.WITH_DATA.name(), reading.withData());
    inputs.put(WeeklyHealth.STANDARD_AGREED.name(), reading.standardAgreed());
    inputs.put(WeeklyHealth.ORDERS.name(), reading.orders().word());
    return inputs;
  }

  static void fillIn(StepContext step, WeekReading reading) {
    LEVELS.forEach((variable, cause) -> step.set(variable, reading.level(cause).word()));
    step.set(WeeklyHealth.WITH_DATA, reading.withData());
    step.set(WeeklyHealth.STANDARD_AGREED, reading.standardAgreed());
    step.set(WeeklyHealth.ORDERS, reading.orders().word());
  }
}
