package io.qunflow.process.promotion;

import io.qunflow.funnel.offering.Offerings;

/** What forms offer to choose from, for tests of other processes. */
public final class ChoicesOf {

  private ChoicesOf() {}

  public static OfferingChoices offerings(Offerings offerings) {
    return new OfferingChoices(offerings);
  }
}
