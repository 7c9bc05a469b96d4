package io.qunflow.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The engine's own FEEL, asked once for each expression and the values it names: a table that is
 * tried with all inputs there are asks the same few things thousands of times.
 */
final class RememberedFeel implements FeelEngine {

  /**
   * @param input of which a unary test speaks without naming it; empty for other expressions
   */
  private record Question(String expression, String input, Map<String, Object> values) {}

  private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
  private final Map<Question, Optional<Object>> answers = new ConcurrentHashMap<>();

  @Override
  @SuppressWarnings("unchecked") // as the engine's own
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    Supplier<Object> answer = () -> feel.evaluateSimpleExpression(expression, variables);
    return (T) remembered(expression, "", variables, answer).orElse(null);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String input, VariableContext variables) {
    Supplier<Object> answer = () -> feel.evaluateSimpleUnaryTests(expression, input, variables);
    return (Boolean) remembered(expression, input, variables, answer).orElseThrow();
  }

  private Optional<Object> remembered(
      String expression, String input, VariableContext variables, Supplier<Object> answer) {
    var named = new HashMap<String, Object>();
    for (var name : variables.keySet()) {
      if (name.equals(input) || expression.contains(name)) {
        named.put(name, variables.resolve(name).getValue());
      }
    }
    return answers.computeIfAbsent(
        new Question(expression, input, named), question -> Optional.ofNullable(answer.get()));
  }
}
