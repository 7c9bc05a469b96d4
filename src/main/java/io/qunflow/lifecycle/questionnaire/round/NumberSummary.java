package io.qunflow.lifecycle.questionnaire.round;

import java.util.List;

/**
 * Figures that were answered.
 *
 * @param bands at most eight, from the least to the most, in order; of whole figures in whole steps
 */
public record NumberSummary(
    double mean, double median, double least, double most, List<Band> bands) {

  /** How many are from {@code from} to {@code to}, both included where figures are whole. */
  public record Band(double from, double to, int count) {}
}
