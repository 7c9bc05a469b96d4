package io.qunflow.web.report;

import java.math.BigDecimal;

/**
 * The standard of a measure, in the measure's own scale: a share of one for a rate.
 *
 * @param least null where there is none, {@code most} too; never both
 */
public record Band(BigDecimal least, BigDecimal most) {

  /** Where a value stands: below 0, within, above 0. */
  int compare(BigDecimal value) {
    if (least != null && value.compareTo(least) < 0) {
      return -1;
    }
    return most != null && value.compareTo(most) > 0 ? 1 : 0;
  }
}
