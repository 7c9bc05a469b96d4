package io.qunflow.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks a deployed decision table outside a process; nothing is recorded of it. */
@Component
public class Decisions {

  private final DecisionService decisions;
  private final IdentityService identity;

  Decisions(DecisionService decisions, IdentityService identity) {
    this.decisions = decisions;
    this.identity = identity;
  }

  /**
   * The one output of the one rule that matches, by the latest version of the table.
   *
   * @param inputs by name, plain values
   */
  public String evaluate(String decisionKey, Map<String, Object> inputs) {
    var before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return decisions
          .evaluateDecisionTableByKey(decisionKey)
          .variables(inputs)
          .evaluate()
          .getSingleEntry();
    } finally {
      if (before != null) {
        identity.setAuthentication(before);
      }
    }
  }
}
