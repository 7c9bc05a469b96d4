package io.qunflow.funnel.sale;

/** Something was recorded of an order: what waits for it can be looked at. */
record OrderTold(SaleOrder order) {}
