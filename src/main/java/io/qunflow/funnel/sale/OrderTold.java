package io.qunflow.funnel.sale;

/**
 * Something was recorded of an order, in the transaction that records it: the order itself, money,
 * or whose it is.
 *
 * @param order as it was before money was recorded
 */
public record OrderTold(SaleOrder order) {}
