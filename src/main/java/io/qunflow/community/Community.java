package io.qunflow.community;

import java.time.Instant;

/**
 * People with a shared idea and at least one shared attribute.
 *
 * @param line key of the business line it belongs to
 * @param timeZone IANA name; its days and weeks are counted there
 */
public record Community(
    CommunityKey key,
    String line,
    String name,
    CommunityType type,
    String timeZone,
    CommunityState state,
    Instant createdAt) {}
