package io.qunflow.lifecycle.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as somebody wrote it in words, in a file or as a fact, as the fields of its question.
 *
 * @param byField see {@link Question#fields()}; not checked against the bounds
 * @param unknown what is no option of the question, where none takes words
 */
public record WrittenAnswer(Map<String, List<String>> byField, List<String> unknown) {

  private static final String BETWEEN = "、;；|";

  public WrittenAnswer {
    byField = Map.copyOf(byField);
    unknown = List.copyOf(unknown);
  }

  /**
   * Options by their words or key, several separated by 、 ; or |. What is no option goes to the one
   * that takes words, as 其他 does, where there is one. A matrix cannot be written so.
   */
  public static WrittenAnswer read(Question question, String written) {
    var words = written.strip();
    if (words.isEmpty()) {
      return new WrittenAnswer(Map.of(), List.of());
    }
    if (question.kind() == QuestionKind.MATRIX) {
      return new WrittenAnswer(Map.of(), List.of(words));
    }
    return question.kind().hasOptions()
        ? picked(question, words)
        : new WrittenAnswer(Map.of(question.key(), List.of(words)), List.of());
  }

  private static WrittenAnswer picked(Question question, String words) {
    var keys = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (var part : parts(question, words)) {
      option(question, part).map(Option::key).ifPresentOrElse(keys::add, () -> others.add(part));
    }
    var open = question.options().stream().filter(Option::open).findFirst();
    var byField = new LinkedHashMap<String, List<String>>();
    if (open.isPresent() && !others.isEmpty()) {
      keys.add(open.get().key());
      byField.put(question.field(open.get()), List.of(String.join("、", others)));
      others.clear();
    }
    if (!keys.isEmpty()) {
      byField.put(question.key(), keys.stream().distinct().toList());
    }
    return new WrittenAnswer(byField, others);
  }

  /** An option whose words hold one of the signs between options is not torn apart. */
  private static List<String> parts(Question question, String words) {
    if (question.kind() == QuestionKind.SINGLE) {
      return List.of(words);
    }
    var parts = new ArrayList<String>();
    var rest = words;
    while (!rest.isEmpty()) {
      int end = end(question, rest);
      var part = rest.substring(0, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      rest = end < rest.length() ? rest.substring(end + 1).strip() : "";
    }
    return parts;
  }

  private static int end(Question question, String rest) {
    return question.options().stream()
        .map(Option::text)
        .filter(text -> !text.isEmpty() && rest.startsWith(text))
        .map(String::length)
        .filter(length -> length == rest.length() || isBetween(rest.charAt(length)))
        .max(Integer::compare)
        .orElseGet(
            () -> {
              int end = 0;
              while (end < rest.length() && !isBetween(rest.charAt(end))) {
                end++;
              }
              return end;
            });
  }

  private static boolean isBetween(char sign) {
    return BETWEEN.indexOf(sign) >= 0;
  }

  private static Optional<Option> option(Question question, String part) {
    return question
        .option(part)
        .or(
            () ->
                question.options().stream()
                    .filter(option -> option.text().equals(part))
                    .findFirst());
  }
}
