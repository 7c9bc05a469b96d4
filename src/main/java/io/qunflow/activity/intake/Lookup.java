package io.qunflow.activity.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Looks many values up by {@code IN (?, ?, …)}, some at a time: few enough that H2, which compares
 * every row found with the whole list again, stays quick; enough that a server is not asked for
 * each.
 */
final class Lookup {

  private static final int AT_ONCE = 50;

  private Lookup() {}

  /**
   * @param query gets as many {@code ?} as values, and a list of these values to add to
   */
  static void inParts(List<?> values, BiConsumer<String, List<Object>> query) {
    for (int from = 0; from < values.size(); from += AT_ONCE) {
      var part = values.subList(from, Math.min(from + AT_ONCE, values.size()));
      query.accept("?" + ", ?".repeat(part.size() - 1), new ArrayList<>(part));
    }
  }
}
