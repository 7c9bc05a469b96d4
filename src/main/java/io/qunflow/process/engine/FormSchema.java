package io.qunflow.process.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.process.TaskField.Option;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A deployed Camunda Form, as far as it takes values: its fields in order. */
record FormSchema(List<Field> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Components that show something and take nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "text",
          "html",
          "image",
          "separator",
          "spacer",
          "button",
          "table",
          "iframe",
          "documentPreview");

  /**
   * @param type our word for it, see {@link io.qunflow.process.TaskField#type()}
   * @param optionsFrom name of the variable that holds the options; null when they are fixed
   * @param columns of a list; else empty
   * @param member what is for members; null where the field is none of theirs
   */
  record Field(
      String key,
      String type,
      String label,
      boolean required,
      boolean disabled,
      Integer minLength,
      Integer maxLength,
      String pattern,
      BigDecimal min,
      BigDecimal max,
      Integer decimals,
      int minRows,
      List<Option> options,
      String optionsFrom,
      String hiddenWhen,
      List<Field> columns,
      Member member) {}

  /**
   * What of a field is for members.
   *
   * @param label how they are asked; empty for the same words
   * @param options which they may pick; empty for all
   */
  record Member(String label, List<String> options) {}

  static FormSchema read(InputStream form) {
    try {
      var fields = new ArrayList<Field>();
      collect(JSON.readTree(form), null, fields);
      return new FormSchema(List.copyOf(fields));
    } catch (IOException e) {
      throw new IllegalStateException("The deployed form is not JSON", e);
    }
  }

  /** A group hands its own condition down to its fields. */
  private static void collect(JsonNode parent, String hidden, List<Field> into) {
    for (var component : parent.path("components")) {
      var type = component.path("type").asText();
      var hides = condition(component.path("conditional").path("hide").asText(""), hidden);
      if (type.equals("group")) {
        collect(component, hides, into);
      } else if (!SILENT.contains(type)) {
        into.add(field(component, type, hides));
      }
    }
  }

  private static String condition(String own, String inherited) {
    var expression = own.startsWith("=") ? own.substring(1).strip() : own.strip();
    if (expression.isEmpty()) {
      return inherited;
    }
    return inherited == null ? expression : "(" + inherited + ") or (" + expression + ")";
  }

  private static Field field(JsonNode component, String type, String hidden) {
    var list = type.equals("dynamiclist");
    var columns = new ArrayList<Field>();
    if (list) {
      collect(component, null, columns);
    }
    var validate = component.path("validate");
    return new Field(
        component.path(list ? "path" : "key").asText(),
        ourType(type, component),
        component
            .path(
                type.equals("datetime") && component.path("label").isMissingNode()
                    ? "dateLabel"
                    : "label")
            .asText(),
        validate.path("required").asBoolean(false),
        component.path("disabled").asBoolean(false) || component.path("readonly").asBoolean(false),
        integer(validate.path("minLength")),
        integer(validate.path("maxLength")),
        validate.path("pattern").asText(null),
        decimal(validate.path("min")),
        decimal(validate.path("max")),
        integer(component.path("decimalDigits")),
        component.path("properties").path("minRows").asInt(0),
        options(component.path("values")),
        component.path("valuesKey").asText(null),
        hidden,
        List.copyOf(columns),
        member(component.path("properties")));
  }

  private static Member member(JsonNode properties) {
    if (!properties.path("member").asText().equals("yes")) {
      return null;
    }
    var options = properties.path("memberOptions").asText("");
    return new Member(
        properties.path("memberLabel").asText(""),
        options.isEmpty() ? List.of() : List.of(options.split(",")));
  }

  private static String ourType(String type, JsonNode component) {
    return switch (type) {
      case "textfield" -> "text";
      case "dynamiclist" -> "list";
      case "datetime" -> component.path("subtype").asText("date");
      default -> type;
    };
  }

  private static List<Option> options(JsonNode values) {
    var options = new ArrayList<Option>();
    values.forEach(
        v -> options.add(new Option(v.path("value").asText(), v.path("label").asText())));
    return List.copyOf(options);
  }

  private static Integer integer(JsonNode node) {
    return node.isNumber() || node.isTextual() && !node.asText().isBlank()
        ? Integer.valueOf(node.asInt())
        : null;
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.isNumber() || node.isTextual() && !node.asText().isBlank()
        ? new BigDecimal(node.asText())
        : null;
  }
}
