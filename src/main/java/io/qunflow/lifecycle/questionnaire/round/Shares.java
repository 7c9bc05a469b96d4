package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.shared.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares with how far they may be off, and summaries of figures. */
final class Shares {

  private static final int MOST_BANDS = 8;

  private Shares() {}

  /**
   * @param counts answer → how many gave it
   * @param answered how many answered the question
   */
  static List<OptionShare> of(Question question, Map<String, Integer> counts, int answered) {
    var texts = texts(question, counts);
    var shares = new ArrayList<OptionShare>();
    texts.forEach(
        (key, text) -> shares.add(share(key, text, counts.getOrDefault(key, 0), answered)));
    return shares;
  }

  static OptionShare share(String key, String text, int count, int answered) {
    return Proportion.of(count, answered)
        .map(p -> new OptionShare(key, text, count, p.rate(), p.low(), p.high()))
        .orElseGet(() -> new OptionShare(key, text, 0, 0, 0, 1));
  }

  /** What may be answered, in the order in which it is shown. */
  static Map<String, String> texts(Question question, Map<String, Integer> counts) {
    var texts = new LinkedHashMap<String, String>();
    if (question.kind().hasOptions()) {
      for (Option option : question.options()) {
        texts.put(option.key(), option.text());
      }
    } else if (question.kind() == QuestionKind.SCALE) {
      int least = question.min().map(BigDecimal::intValue).orElse(1);
      int most = question.max().map(BigDecimal::intValue).orElse(5);
      for (int step = least; step <= most; step++) {
        texts.put(String.valueOf(step), String.valueOf(step));
      }
    } else {
      new TreeMap<>(counts).keySet().forEach(value -> texts.put(value, value));
    }
    return texts;
  }

  /** Of figures, each as often as it was given; at least one. */
  static NumberSummary summary(Map<Double, Integer> figures) {
    var sorted = new TreeMap<>(figures);
    long count = sorted.values().stream().mapToLong(Integer::longValue).sum();
    double sum = 0;
    for (var figure : sorted.entrySet()) {
      sum += figure.getKey() * figure.getValue();
    }
    double median = (at(sorted, (count - 1) / 2) + at(sorted, count / 2)) / 2;
    return new NumberSummary(
        sum / count, median, sorted.firstKey(), sorted.lastKey(), bands(sorted));
  }

  private static double at(TreeMap<Double, Integer> sorted, long place) {
    long passed = 0;
    for (var figure : sorted.entrySet()) {
      passed += figure.getValue();
      if (passed > place) {
        return figure.getKey();
      }
    }
    return sorted.lastKey();
  }

  /** Of whole figures in whole steps, so that a band reads as 3 to 5. */
  private static List<NumberSummary.Band> bands(TreeMap<Double, Integer> sorted) {
    double least = sorted.firstKey();
    double most = sorted.lastKey();
    boolean whole = sorted.keySet().stream().allMatch(figure -> figure == Math.rint(figure));
    double span = whole ? most - least + 1 : most - least;
    double width = whole ? Math.ceil(span / MOST_BANDS) : span / MOST_BANDS;
    int count = width == 0 ? 1 : (int) Math.max(1, Math.ceil(span / width - 1e-9));
    var counts = new int[count];
    sorted.forEach(
        (figure, members) ->
            counts[width == 0 ? 0 : Math.min(count - 1, (int) ((figure - least) / width))] +=
                members);
    var all = new ArrayList<NumberSummary.Band>();
    for (int i = 0; i < count; i++) {
      double from = least + i * width;
      double to = i == count - 1 ? most : from + width - (whole ? 1 : 0);
      all.add(new NumberSummary.Band(from, to, counts[i]));
    }
    return all;
  }
}
