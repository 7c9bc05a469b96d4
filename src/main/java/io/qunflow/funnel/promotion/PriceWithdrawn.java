package io.qunflow.funnel.promotion;

/** A published price was ended before its time, in the transaction that ends it (F3). */
public record PriceWithdrawn(long offering) {}
