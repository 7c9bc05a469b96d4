package io.qunflow.operations.messaging.channel;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * An endpoint as it is kept.
 *
 * @param groupId 0: of the whole community
 * @param settings JSON
 * @param secrets sealed JSON
 */
record EndpointRow(
    long id,
    CommunityKey community,
    String channel,
    long groupId,
    boolean enabled,
    String settings,
    String secrets,
    int perMinute,
    int quota,
    String quotaPeriod,
    Instant updatedAt,
    String updatedBy) {}
