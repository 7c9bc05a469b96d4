package io.qunflow.process;

import static io.qunflow.support.Models.BPMN;
import static io.qunflow.support.Models.DMN;
import static io.qunflow.support.Models.camunda;
import static io.qunflow.support.Models.elements;
import static io.qunflow.support.Models.kebab;
import static io.qunflow.support.Models.xml;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Holds docs/process-map.md to the models. After a change of a model write it anew with {@code
 * ./mvnw test -Dtest=ProcessMapTest -Dqunflow.process-map.write=true}.
 */
class ProcessMapTest {

  static final Path MAP = Path.of("docs/process-map.md");

  @Test
  void theMapShowsTheModels() throws IOException {
    var map = map();
    if (Boolean.getBoolean("qunflow.process-map.write")) {
      Files.createDirectories(MAP.getParent());
      Files.writeString(MAP, map);
    }

    assertThat(Files.readString(MAP)).isEqualTo(map);
  }

  private static String map() {
    var text = new StringBuilder();
    text.append("# Process map\n\nGenerated from the models by `ProcessMapTest`; do not edit.\n");
    for (var model : Models.files("processes", ".bpmn")) {
      var document = xml(model);
      var process = elements(document, BPMN, "process").get(0);
      text.append(
          "\n## %s `%s`\n\n".formatted(process.getAttribute("name"), process.getAttribute("id")));
      text.append(
          "%s, version %s\n\n"
              .formatted(model.toString().replace('\\', '/'), camunda(process, "versionTag")));
      text.append("| element | label | carried by |\n|---|---|---|\n");
      for (var type : List.of("userTask", "serviceTask", "businessRuleTask", "callActivity")) {
        for (var element : elements(document, BPMN, type)) {
          text.append(
              "| `%s` | %s | %s |\n"
                  .formatted(
                      element.getAttribute("id"),
                      element.getAttribute("name").replaceAll("\\s+", " "),
                      carrier(type, element)));
        }
      }
    }
    text.append("\n## Decisions\n\n| decision | name | rules |\n|---|---|---|\n");
    for (var table : Models.files("processes", ".dmn")) {
      var decision = elements(xml(table), DMN, "decision").get(0);
      text.append(
          "| `%s` | %s | %d |\n"
              .formatted(
                  decision.getAttribute("id"),
                  decision.getAttribute("name"),
                  elements(xml(table), DMN, "rule").size()));
    }
    return text.toString();
  }

  private static String carrier(String type, Element element) {
    return switch (type) {
      case "userTask" ->
          "form `%s`, group `%s`, due `%s`"
              .formatted(
                  kebab(camunda(element, "formRef")),
                  camunda(element, "candidateGroups"),
                  camunda(element, "dueDate"));
      case "serviceTask" -> delegate(camunda(element, "delegateExpression"));
      case "businessRuleTask" -> "decision `%s`".formatted(camunda(element, "decisionRef"));
      default -> "process `%s`".formatted(element.getAttribute("calledElement"));
    };
  }

  private static String delegate(String expression) {
    var bean = expression.replaceAll("[${}]", "");
    var type = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + ".java";
    var source = Models.files("src/main/java", "/" + type).stream().findFirst().orElseThrow();
    return "`%s`"
        .formatted(
            Path.of("src/main/java")
                .relativize(source)
                .toString()
                .replace(".java", "")
                .replace('/', '.')
                .replace("io.qunflow.", ""));
  }
}
