package io.qunflow.operations.campaign;

/** How often a campaign writes to one member at most: so many times in so many days. */
public record FrequencyCap(int times, int days) {}
