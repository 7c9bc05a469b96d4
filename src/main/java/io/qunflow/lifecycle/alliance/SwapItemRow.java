package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.Money;

/** A row of {@code swap_item}. */
record SwapItemRow(String kind, String description, long valueMinor) {

  SwapItem item() {
    return new SwapItem(kind, description, new Money(valueMinor, "CNY"));
  }
}
