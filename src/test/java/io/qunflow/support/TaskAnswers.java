package io.qunflow.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the form of any task by what the REST interface says of its fields: the values given for
 * certain fields, else something plausible for every required one.
 */
public final class TaskAnswers {

  private final Map<String, Object> given;

  /**
   * @param given by field key, used wherever a form has the field; columns of lists as {@code
   *     list.column}
   */
  public TaskAnswers(Map<String, Object> given) {
    this.given = given;
  }

  /** The variables to complete the task with. */
  public Map<String, Object> fill(JsonNode task) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : task.path("fields")) {
      var key = field.path("key").asText();
      if (field.path("readOnly").asBoolean()) {
        continue;
      }
      if (given.containsKey(key)) {
        values.put(key, given.get(key));
      } else if (field.path("required").asBoolean() && field.path("value").isNull()) {
        values.put(key, value(field, ""));
      }
    }
    return values;
  }

  private Object value(JsonNode field, String prefix) {
    var key = prefix + field.path("key").asText();
    if (given.containsKey(key)) {
      return given.get(key);
    }
    var option = field.path("options").path(0).path("value").asText();
    return switch (field.path("type").asText()) {
      case "number" -> 1;
      case "checkbox" -> true;
      case "select", "radio" -> option;
      case "checklist", "taglist" -> List.of(option);
      case "date" -> "2099-12-31";
      case "datetime" -> "2099-12-31T20:00:00Z";
      case "time" -> "20:00";
      case "list" -> List.of(row(field, key + "."));
      default -> field.path("label").asText() + "：小明😀和𠮷";
    };
  }

  private Map<String, Object> row(JsonNode list, String prefix) {
    var row = new LinkedHashMap<String, Object>();
    for (var column : list.path("fields")) {
      if (column.path("required").asBoolean()
          || given.containsKey(prefix + column.path("key").asText())) {
        row.put(column.path("key").asText(), value(column, prefix));
      }
    }
    return row;
  }

  /** The keys of all required fields, in the order of the form. */
  public static List<String> required(JsonNode task) {
    var keys = new ArrayList<String>();
    task.path("fields")
        .forEach(
            f -> {
              if (f.path("required").asBoolean()) {
                keys.add(f.path("key").asText());
              }
            });
    return keys;
  }
}
