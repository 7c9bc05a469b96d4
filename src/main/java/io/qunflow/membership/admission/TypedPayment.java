package io.qunflow.membership.admission;

import io.qunflow.shared.Money;

/** A payment an operator typed by hand and nobody reported so far. */
public record TypedPayment(long id, String receipt, Money amount) {}
