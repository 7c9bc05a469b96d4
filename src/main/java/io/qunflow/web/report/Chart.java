package io.qunflow.web.report;

import java.util.List;

/**
 * A chart over the weeks of a report, the same on the page and on paper.
 *
 * @param title what it shows
 * @param unit after a number on its axis: {@code %} or nothing
 * @param ticks a word for each week
 * @param weeks what a week is called in full
 * @param least lower bound of the standard as drawn; null where there is none
 * @param most upper bound; null where there is none
 */
public record Chart(
    String title,
    String unit,
    List<String> ticks,
    List<String> weeks,
    List<Series> series,
    Double least,
    Double most,
    String standard) {

  /**
   * A line or a row of bars.
   *
   * @param values as drawn; null where a week has none
   * @param texts what is said of each value, empty where there is none
   */
  public record Series(String name, boolean bars, List<Double> values, List<String> texts) {

    /** Whether a value has no neighbour, so that no line would show it. */
    boolean standsAlone() {
      return java.util.stream.IntStream.range(0, values.size())
          .anyMatch(i -> values.get(i) != null && isMissing(i - 1) && isMissing(i + 1));
    }

    private boolean isMissing(int i) {
      return i < 0 || i >= values.size() || values.get(i) == null;
    }

    boolean isKnown() {
      return values.stream().anyMatch(java.util.Objects::nonNull);
    }
  }
}
