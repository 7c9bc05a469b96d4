package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * The running lifecycle of a community.
 *
 * @param cycle from 1; 0 until the first cycle is opened
 */
public record Lifecycle(
    CommunityKey community,
    String processInstanceId,
    int cycle,
    String startedBy,
    Instant startedAt) {}
