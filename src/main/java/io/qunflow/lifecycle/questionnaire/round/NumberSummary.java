package io.qunflow.lifecycle.questionnaire.round;

import java.util.List;

/**
 * Figures that were answered.
 *
 * @param bands of equal width from the least to the most, in order; one where all are the same
 */
public record NumberSummary(
    double mean, double median, double least, double most, List<Band> bands) {

  /** How many are from {@code from} on and below {@code to}; the last band holds its end too. */
  public record Band(double from, double to, int count) {}
}
