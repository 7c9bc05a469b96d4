package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * Automatic sending of a community waited, or waits.
 *
 * @param resumedBy null while it holds
 * @param resumedAt null while it holds
 */
public record Pause(
    CommunityKey community,
    String why,
    String pausedBy,
    Instant pausedAt,
    String resumedBy,
    Instant resumedAt) {}
