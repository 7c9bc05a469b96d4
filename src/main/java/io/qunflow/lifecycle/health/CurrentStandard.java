package io.qunflow.lifecycle.health;

import java.time.Instant;

/**
 * The standard that counts now.
 *
 * @param cycle for which it was agreed; 0 before any lifecycle
 */
public record CurrentStandard(int cycle, Instant agreedAt, AgreedStandard standard) {}
