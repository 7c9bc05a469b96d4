package io.qunflow.lifecycle.health;

import java.time.Instant;

/** A row of {@code health_standard}. */
record StandardRow(int cycle, String agreedBy, Instant agreedAt) {}
