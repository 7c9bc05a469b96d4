package io.qunflow.operations.messaging.template;

import java.time.Instant;

/**
 * A version as it is kept.
 *
 * @param texts JSON by language
 */
record TemplateRow(
    String templateKey,
    int version,
    String kind,
    String name,
    String texts,
    Instant createdAt,
    String createdBy) {}
