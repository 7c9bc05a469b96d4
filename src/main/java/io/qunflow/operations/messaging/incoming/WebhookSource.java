package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * Who may report something, without its secret.
 *
 * @param key unique, part of the address
 * @param rotating whether the secret before still works
 */
public record WebhookSource(
    String key,
    CommunityKey community,
    String name,
    boolean enabled,
    boolean rotating,
    Instant createdAt) {}
