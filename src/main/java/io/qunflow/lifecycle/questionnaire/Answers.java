package io.qunflow.lifecycle.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param byField field → values, see {@link Question#fields()}; keys of options, figures, days
 *     ({@code 2026-11-22}) or words; a field that is not in it is not answered; never null inside
 */
public record Answers(Map<String, List<String>> byField) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    var copy = new LinkedHashMap<String, List<String>>();
    if (byField != null) {
      byField.forEach((field, values) -> put(copy, field, values));
    }
    byField = Collections.unmodifiableMap(copy);
  }

  private static void put(Map<String, List<String>> copy, String field, List<String> values) {
    if (field == null || values == null) {
      return;
    }
    var kept = new ArrayList<String>();
    values.stream().filter(value -> value != null && !value.isEmpty()).forEach(kept::add);
    if (!kept.isEmpty()) {
      copy.put(field, List.copyOf(kept));
    }
  }

  public static Answers of(String field, String... values) {
    return new Answers(Map.of(field, List.of(values)));
  }

  /** Empty when not answered. */
  public List<String> values(String field) {
    return byField.getOrDefault(field, List.of());
  }

  /** The first value. */
  public Optional<String> value(String field) {
    return values(field).stream().findFirst();
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** These answers with those of {@code later} in the fields it has. */
  public Answers with(Answers later) {
    var both = new LinkedHashMap<>(byField);
    both.putAll(later.byField);
    return new Answers(both);
  }
}
