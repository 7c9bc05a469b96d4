package io.qunflow.funnel.pain;

import io.qunflow.shared.Money;

/** One row of competitor. */
record CompetitorRow(
    String name, long priceMinor, String service, String content, String extras, String ourEdge) {

  Competitor competitor() {
    return new Competitor(name, new Money(priceMinor, "CNY"), service, content, extras, ourEdge);
  }
}
