package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.Money;

/**
 * One thing given in a swap.
 *
 * @param kind ours: {@code exposure, content, event, service}; theirs: {@code goods, samples,
 *     event, space}
 * @param worth at market price
 */
public record SwapItem(String kind, String description, Money worth) {}
