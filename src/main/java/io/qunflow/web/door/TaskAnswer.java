package io.qunflow.web.door;

import io.qunflow.process.TaskField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a page's form sent for a task, as the task's form takes it. */
final class TaskAnswer {

  private TaskAnswer() {}

  static Map<String, Object> read(
      List<TaskField> fields, String prefix, MultiValueMap<String, String> sent) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (var field : fields) {
      var typed = sent.getOrDefault(prefix + field.key(), List.of());
      if (!field.readOnly()) {
        values.put(field.key(), value(field, typed));
      }
    }
    return values;
  }

  private static Object value(TaskField field, List<String> typed) {
    var text = typed.isEmpty() ? "" : typed.get(0).replace("\r\n", "\n").strip();
    return switch (field.type()) {
      case "checklist", "taglist" -> List.copyOf(typed);
      case "checkbox" -> !typed.isEmpty();
      case "number" -> number(text);
      default -> text.isEmpty() ? null : text;
    };
  }

  /** What is no number is refused by the form's check, as typed. */
  private static Object number(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.matches("[+-]?\\d{1,9}") ? Integer.valueOf(text) : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A value as texts; none for nothing. */
  static List<String> texts(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
