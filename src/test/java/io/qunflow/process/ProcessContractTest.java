package io.qunflow.process;

import static io.qunflow.support.Models.BPMN;
import static io.qunflow.support.Models.CAMUNDA_DMN;
import static io.qunflow.support.Models.DI;
import static io.qunflow.support.Models.DMN;
import static io.qunflow.support.Models.baseName;
import static io.qunflow.support.Models.camunda;
import static io.qunflow.support.Models.children;
import static io.qunflow.support.Models.documentation;
import static io.qunflow.support.Models.elements;
import static io.qunflow.support.Models.kebab;
import static io.qunflow.support.Models.xml;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.support.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * One name in four places: diagram, element id, delegate, class; and what every model must hold.
 */
class ProcessContractTest {

  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("startEvent", "startEvent_"),
          Map.entry("endEvent", "endEvent_"),
          Map.entry("boundaryEvent", "event_"),
          Map.entry("intermediateCatchEvent", "event_"),
          Map.entry("userTask", "userTask_"),
          Map.entry("serviceTask", "serviceTask_"),
          Map.entry("businessRuleTask", "businessRuleTask_"),
          Map.entry("callActivity", "callActivity_"),
          Map.entry("subProcess", "subProcess_"),
          Map.entry("exclusiveGateway", "gateway_"),
          Map.entry("parallelGateway", "gateway_"),
          Map.entry("eventBasedGateway", "gateway_"),
          Map.entry("sequenceFlow", "flow_"));

  static final Set<String> GROUPS =
      Set.of("operator", "content", "event", "user", "product", "data", "bd");

  static final String COMPARISON = "[a-zA-Z]+( == '[a-z_]*')?";

  static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> models() {
    return Models.files("processes", ".bpmn");
  }

  static List<Path> decisions() {
    return Models.files("processes", ".dmn");
  }

  static List<Path> forms() {
    return Models.files("forms", ".form");
  }

  @ParameterizedTest
  @MethodSource("models")
  void theFileIsNamedAfterItsProcess(Path model) {
    var process = elements(xml(model), BPMN, "process").get(0);

    assertThat(kebab(process.getAttribute("id"))).isEqualTo(baseName(model));
    assertThat(camunda(process, "historyTimeToLive")).isNotBlank();
    assertThat(camunda(process, "versionTag")).isNotBlank();
    assertThat(camunda(process, "isStartableInTasklist")).isEqualTo("false");
  }

  @Test
  void fileNamesAreUnique() {
    var names =
        Stream.of(models(), decisions(), forms())
            .flatMap(List::stream)
            .map(p -> p.getFileName().toString());

    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyElementIsNamedDescribedAndDrawn(Path model) {
    var document = xml(model);
    var drawn = new HashSet<String>();
    Stream.of("BPMNShape", "BPMNEdge")
        .flatMap(type -> elements(document, DI, type).stream())
        .forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));

    PREFIXES.forEach(
        (type, prefix) -> {
          for (var element : elements(document, BPMN, type)) {
            var id = element.getAttribute("id");
            assertThat(id).matches(prefix + "[a-z][A-Za-z0-9]*");
            assertThat(drawn).contains(id);
            if (!type.equals("sequenceFlow") && !type.endsWith("Gateway")) {
              assertThat(element.getAttribute("name"))
                  .as("name of " + id)
                  .matches("(?s).*\\p{IsHan}.*");
              assertThat(documentation(element))
                  .as("English name of " + id)
                  .matches("(?s).*[A-Za-z]{2}.*");
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyServiceTaskNamesItsDelegate(Path model) {
    for (var task : elements(xml(model), BPMN, "serviceTask")) {
      var step = task.getAttribute("id").replaceFirst("^serviceTask_", "");

      assertThat(camunda(task, "delegateExpression")).isEqualTo("${" + step + "Delegate}");
      assertThat(delegateSources()).contains(capitalized(step) + "Delegate");
    }
  }

  @Test
  void everyDelegateIsUsedByAModel() {
    var used =
        models().stream()
            .flatMap(m -> elements(xml(m), BPMN, "serviceTask").stream())
            .map(
                t ->
                    capitalized(t.getAttribute("id").replaceFirst("^serviceTask_", ""))
                        + "Delegate")
            .collect(Collectors.toSet());

    assertThat(delegateSources()).isSubsetOf(used);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskSaysWhatWhoUntilWhenAndWhichRule(Path model) {
    for (var task : elements(xml(model), BPMN, "userTask")) {
      var id = task.getAttribute("id");

      assertThat(camunda(task, "candidateGroups").split(",")).as(id).isSubsetOf(GROUPS);
      assertThat(camunda(task, "dueDate")).as("due date of " + id).isNotBlank();
      assertThat(camunda(task, "priority")).as("priority of " + id).matches("\\d+");
      assertThat(documentation(task))
          .as("documentation of " + id)
          .matches("(?s).*（[LAHFPC]\\d.*）.*English: .*");
      assertThat(camunda(task, "formRefBinding")).as(id).isEqualTo("deployment");
      assertThat(form(model, camunda(task, "formRef"))).as("form of " + id).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsNamedAfterItsFileAndUsed(Path form) throws IOException {
    var id = JSON.readTree(form.toFile()).path("id").asText();

    assertThat(kebab(id)).isEqualTo(baseName(form));
    assertThat(models().stream().flatMap(m -> elements(xml(m), BPMN, "userTask").stream()))
        .as("a task uses " + id)
        .anyMatch(t -> camunda(t, "formRef").equals(id));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noFormAsksForMoreThanFiveThings(Path form) throws IOException {
    var required = new ArrayList<String>();
    collectRequired(JSON.readTree(form.toFile()), required);

    assertThat(required).as("required in " + form).hasSizeLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldIsAVariableOfItsProcess(Path form) throws IOException {
    var keys = new ArrayList<String>();
    collectKeys(JSON.readTree(form.toFile()), keys);

    assertThat(declaredVariables()).as("fields of " + form).containsAll(keys);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everySplitIsAQuestionWithADefault(Path model) {
    var document = xml(model);
    var ids =
        elements(document, BPMN, "sequenceFlow").stream()
            .map(f -> f.getAttribute("id"))
            .collect(Collectors.toSet());
    for (var gateway : elements(document, BPMN, "exclusiveGateway")) {
      var id = gateway.getAttribute("id");
      boolean splits = children(gateway, BPMN, "outgoing").size() > 1;
      boolean joins = children(gateway, BPMN, "incoming").size() > 1;

      assertThat(splits && joins).as(id + " splits and joins").isFalse();
      if (splits) {
        assertThat(gateway.getAttribute("name")).as(id).endsWith("？");
        assertThat(ids).as(id).contains(gateway.getAttribute("default"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingInAModelIsCode(Path model) throws IOException {
    var document = xml(model);

    assertThat(elements(document, BPMN, "scriptTask")).isEmpty();
    assertThat(elements(document, BPMN, "script")).isEmpty();
    assertThat(Files.readString(model))
        .doesNotContain("camunda:class=", "camunda:expression=", "camunda:connector");
    for (var condition : elements(document, BPMN, "conditionExpression")) {
      assertThat(condition.getTextContent().strip())
          .matches("\\$\\{" + COMPARISON + "( \\|\\| " + COMPARISON + ")*\\}");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void timersReadTheirTimeFromAVariable(Path model) {
    for (var type : List.of("timeDate", "timeDuration", "timeCycle")) {
      for (var time : elements(xml(model), BPMN, type)) {
        assertThat(time.getTextContent().strip()).matches("\\$\\{[a-zA-Z]+\\}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyDecisionAndCalledProcessExists(Path model) {
    var document = xml(model);
    var decisions =
        decisions().stream().collect(Collectors.toMap(Models::baseName, Function.identity()));
    var processes = models().stream().map(Models::baseName).toList();

    for (var task : elements(document, BPMN, "businessRuleTask")) {
      var file = decisions.get(kebab(camunda(task, "decisionRef")));
      assertThat(file).as(task.getAttribute("id")).isNotNull();
      assertThat(file.getParent()).isEqualTo(model.getParent());
      assertThat(camunda(task, "decisionRefBinding")).isEqualTo("deployment");
    }
    for (var call : elements(document, BPMN, "callActivity")) {
      assertThat(processes).contains(kebab(call.getAttribute("calledElement")));
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyRuleSaysWhy(Path table) {
    var document = xml(table);
    var decision = elements(document, DMN, "decision").get(0);

    assertThat(kebab(decision.getAttribute("id"))).isEqualTo(baseName(table));
    assertThat(decision.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive")).isNotBlank();
    assertThat(elements(document, DMN, "decisionTable").get(0).getAttribute("hitPolicy"))
        .isIn("UNIQUE", "FIRST", "COLLECT");
    for (var rule : elements(document, DMN, "rule")) {
      assertThat(children(rule, DMN, "description"))
          .as(rule.getAttribute("id"))
          .singleElement()
          .extracting(Element::getTextContent)
          .asString()
          .matches("(?s).*\\p{IsHan}.*");
    }
  }

  private static Path form(Path model, String id) {
    var folder = Path.of("processes").relativize(model).getParent();
    return Path.of("forms").resolve(folder).resolve(kebab(id) + ".form");
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static List<String> delegateSources() {
    return Models.files("src/main/java", "Delegate.java").stream().map(Models::baseName).toList();
  }

  /** Names of process variables: declared in the names classes, or set by the model itself. */
  private static Set<String> declaredVariables() throws IOException {
    var declared = Pattern.compile("ProcessVariable\\s*\\.\\s*\\w+\\(\\s*\"(\\w+)\"");
    var names = new HashSet<String>();
    var inModels = Pattern.compile("camunda:(?:errorMessageVariable|resultVariable)=\"(\\w+)\"");
    for (var model : models()) {
      inModels.matcher(Files.readString(model)).results().forEach(m -> names.add(m.group(1)));
    }
    for (var source : Models.files("src/main/java/io/qunflow/process", ".java")) {
      declared.matcher(Files.readString(source)).results().forEach(m -> names.add(m.group(1)));
    }
    return names;
  }

  private static void collectRequired(JsonNode parent, List<String> into) {
    for (var field : parent.path("components")) {
      if (field.path("validate").path("required").asBoolean()
          || field.path("properties").has("minRows")) {
        into.add(field.path("key").asText(field.path("path").asText()));
      }
      if (!field.path("type").asText().equals("dynamiclist")) {
        collectRequired(field, into);
      }
    }
  }

  private static void collectKeys(JsonNode parent, List<String> into) {
    for (var field : parent.path("components")) {
      var list = field.path("type").asText().equals("dynamiclist");
      if (list || field.has("key")) {
        into.add(field.path(list ? "path" : "key").asText());
      }
      if (!list) {
        collectKeys(field, into);
      }
    }
  }
}
