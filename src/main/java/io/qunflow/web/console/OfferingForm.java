package io.qunflow.web.console;

import io.qunflow.funnel.offering.NewOffering;

/** An offering as a page sends it: yuan and percent. */
record OfferingForm(
    String key,
    String name,
    String kind,
    String list,
    String cost,
    String commission,
    String reward) {

  NewOffering given() {
    return new NewOffering(
        key == null ? "" : key.strip(),
        name == null ? "" : name.strip(),
        kind,
        SaleWords.minor(text(list)),
        SaleWords.minor(text(cost)),
        SaleWords.basisPoints(text(commission)),
        SaleWords.basisPoints(text(reward)));
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }
}
