package io.qunflow.community;

import java.time.Instant;

/**
 * One chat of a community on one platform.
 *
 * @param key unique within the community
 * @param capacity most members it takes; null if nobody said
 * @param owner who owns the chat there; null if nobody said
 */
public record Group(
    long id,
    CommunityKey community,
    String key,
    String name,
    Platform platform,
    GroupLayer layer,
    Integer capacity,
    String owner,
    Instant createdAt) {}
