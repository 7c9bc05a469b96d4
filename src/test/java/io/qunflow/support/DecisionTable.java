package io.qunflow.support;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** One decision table of processes/, evaluated row by row without a process engine. */
public final class DecisionTable {

  private static final DmnEngine ENGINE =
      ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
          .feelEngineFactory(RememberedFeel::new)
          .buildEngine();

  private final DmnDecision decision;

  private DecisionTable(DmnDecision decision) {
    this.decision = decision;
  }

  /**
   * @param path below processes/
   */
  public static DecisionTable of(String path) {
    try (InputStream file = DecisionTable.class.getResourceAsStream("/processes/" + path)) {
      return new DecisionTable(ENGINE.parseDecisions(file).get(0));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The matching rules' outputs by name, in the table's order; empty when no rule matches. */
  public List<Map<String, Object>> evaluate(Map<String, Object> inputs) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var result : ENGINE.evaluateDecisionTable(decision, inputs)) {
      rows.add(new LinkedHashMap<>(result.getEntryMap()));
    }
    return rows;
  }
}
