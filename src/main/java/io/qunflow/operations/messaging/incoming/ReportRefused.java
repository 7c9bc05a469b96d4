package io.qunflow.operations.messaging.incoming;

import io.qunflow.shared.Wording;

/**
 * Thrown by a listener that cannot take a {@link WebhookReceived}: nothing of the report is kept,
 * and its sender is told why.
 */
public class ReportRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Wording why;

  public ReportRefused(Wording why) {
    super(why.chinese());
    this.why = why;
  }

  Wording why() {
    return why;
  }
}
