package io.qunflow.operations.sheet;

import java.time.Instant;
import java.util.Optional;

/**
 * What is late in a community.
 *
 * @param earliest when the first of them should have gone; empty if none is late
 */
public record LateCount(int entries, Optional<Instant> earliest) {}
