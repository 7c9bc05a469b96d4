package io.qunflow.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses models that would run code of their own: scripts, classes, connectors, outside workers,
 * delegates that are none, expressions beyond reading and comparing. Names every place at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelGuard extends AbstractBpmnParseListener {

  private static final Set<String> ELEMENTS =
      Set.of("scriptTask", "script", "connector", "connectorId", "constraint");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "expression",
          "type",
          "topic",
          "resource",
          "scriptFormat",
          "language",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*Delegate)}");

  private static final String READ = "!?[A-Za-z]\\w*";
  private static final String PLAIN = "(%s|'[^'{}]*'|-?\\d+(\\.\\d+)?)".formatted(READ);
  private static final String COMPARED = "%s( *(==|!=|<=|>=|<|>) *%s)?".formatted(READ, PLAIN);

  /** One expression, or text with expressions in it, each reading or comparing variables. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "([^#$]++|[#$](?!\\{)|[#$]\\{ *(execution\\.processBusinessKey|%s( *(&&|\\|\\|) *%s)*) *})*+"
              .formatted(COMPARED, COMPARED));

  private final DelegateBeans delegates;

  ModelGuard(ApplicationContext context) {
    this.delegates = new DelegateBeans(context);
  }

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    var objections = new ArrayList<String>();
    check(root, objections);
    if (!objections.isEmpty()) {
      throw new ProcessEngineException(
          "The model may not be deployed: " + String.join("; ", objections));
    }
  }

  private void check(Element element, List<String> objections) {
    if (ELEMENTS.contains(element.getTagName())) {
      objections.add(at(element) + "is not allowed");
    }
    for (var name : element.attributes()) {
      checkAttribute(element, name, element.attribute(name), objections);
    }
    if (!HARMLESS.matcher(element.getText()).matches()) {
      objections.add(at(element) + "the expression %s is not allowed".formatted(element.getText()));
    }
    element.elements().forEach(child -> check(child, objections));
  }

  private void checkAttribute(Element element, String name, String value, List<String> objections) {
    var local = name.substring(name.lastIndexOf(':') + 1);
    boolean ofEngine = name.startsWith(CAMUNDA) || element.getUri().equals(CAMUNDA);
    if (local.equals("delegateExpression")) {
      var delegate = DELEGATE.matcher(value);
      if (!delegate.matches() || !delegates.containsKey(delegate.group(1))) {
        objections.add(at(element) + "%s is not a delegate".formatted(value));
      }
    } else if (ATTRIBUTES.contains(local) && (ofEngine || local.equals("language"))
        || local.equals("scriptFormat")) {
      objections.add(at(element) + "the attribute %s is not allowed".formatted(local));
    } else if (!HARMLESS.matcher(value).matches()) {
      objections.add(at(element) + "the expression %s is not allowed".formatted(value));
    }
  }

  private static String at(Element element) {
    return "line %d, %s: ".formatted(element.getLine(), element.getTagName());
  }
}
