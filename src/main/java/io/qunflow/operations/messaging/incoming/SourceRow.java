package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * @param secret sealed
 * @param oldSecret sealed, or null
 */
record SourceRow(
    String sourceKey,
    CommunityKey community,
    String name,
    boolean enabled,
    String secret,
    String oldSecret,
    Instant createdAt,
    String createdBy) {}
