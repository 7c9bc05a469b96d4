package io.qunflow.funnel.pain;

import io.qunflow.shared.Money;

/**
 * Somebody else who sells the like (F3).
 *
 * @param service what comes with it; like content and extras empty where nothing is known
 * @param ourEdge what ours has and theirs has not
 */
public record Competitor(
    String name, Money price, String service, String content, String extras, String ourEdge) {}
