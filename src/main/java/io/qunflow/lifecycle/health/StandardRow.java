package io.qunflow.lifecycle.health;

/** A row of {@code health_standard}. */
record StandardRow(int cycle, String agreedBy) {}
