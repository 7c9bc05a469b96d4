package io.qunflow.process.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.process.FieldError;
import io.qunflow.process.TaskField.Option;
import io.qunflow.process.engine.FormSchema.Field;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.spin.json.SpinJsonNode;

/**
 * The one check of what a form sends, for Tasklist and REST alike: the engine itself checks
 * nothing. A field that the form hides is not asked for; a value the form does not have is refused.
 */
final class FormValidator {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /**
   * @param sent the values of this completion, by field key
   * @param known the variables the task already sees
   * @throws FormViolationException naming each wrong field
   */
  void check(FormSchema form, Map<String, ?> sent, Map<String, ?> known) {
    Map<String, Object> values = new HashMap<>();
    known.forEach((key, value) -> values.put(key, plain(value)));
    sent.forEach((key, value) -> values.put(key, plain(value)));
    var errors = new ArrayList<>(strangers(form, sent.keySet()));
    var rules = new FieldRules(field -> options(field, values));
    for (var field : form.fields()) {
      if (!field.disabled() && !isHidden(field, form, values)) {
        errors.addAll(rules.check(field, values.get(field.key())));
      }
    }
    if (!errors.isEmpty()) {
      throw new FormViolationException(errors);
    }
  }

  private static List<FieldError> strangers(FormSchema form, Set<String> sent) {
    var fields = form.fields().stream().map(Field::key).collect(Collectors.toSet());
    var foreign = new HashSet<>(sent);
    foreign.removeAll(fields);
    return foreign.stream()
        .sorted()
        .map(
            key ->
                new FieldError(key, Wording.of("表单里没有“%s”这一项", "the form has no field “%s”", key)))
        .toList();
  }

  private boolean isHidden(Field field, FormSchema form, Map<String, Object> values) {
    if (field.hiddenWhen() == null) {
      return false;
    }
    Map<String, Object> context = new HashMap<>();
    form.fields().forEach(f -> context.put(f.key(), values.get(f.key())));
    var result = feel.evaluateExpression(field.hiddenWhen(), context);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  /** What may be chosen: fixed in the form, or held by a variable. */
  static List<Option> options(Field field, Map<String, ?> values) {
    if (field.optionsFrom() == null) {
      return field.options();
    }
    if (!(plain(values.get(field.optionsFrom())) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().filter(Objects::nonNull).map(FormValidator::option).toList();
  }

  private static Option option(Object entry) {
    return entry instanceof Map<?, ?> map
        ? new Option(String.valueOf(map.get("value")), String.valueOf(map.get("label")))
        : new Option(entry.toString(), entry.toString());
  }

  /** JSON of the engine as lists and maps; everything else as it is. */
  static Object plain(Object value) {
    if (value instanceof TypedValue typed) {
      return plain(typed.getValue());
    }
    if (value instanceof SpinJsonNode json) {
      try {
        return JSON.readValue(json.toString(), Object.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A JSON variable does not hold JSON", e);
      }
    }
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, Object>();
      map.forEach((key, entry) -> copy.put(String.valueOf(key), plain(entry)));
      return copy;
    }
    return value;
  }
}
