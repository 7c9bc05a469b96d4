package io.qunflow.lifecycle.direction;

/**
 * Someone who takes part in the business: consumers, companies, full-time or contracted teachers …
 * (L1.1).
 */
public record Party(String name, PartySide side, String coreBusiness) {}
