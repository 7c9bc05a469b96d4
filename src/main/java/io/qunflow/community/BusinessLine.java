package io.qunflow.community;

import java.time.Instant;

/** What the company sells to whom; several communities belong to one. */
public record BusinessLine(String key, String name, Instant createdAt) {}
