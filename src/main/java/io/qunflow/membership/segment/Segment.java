package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A saved choice of members of one community; who is in it is found anew each time.
 *
 * @param revision counts how often it was saved, from 1
 * @param retired no longer offered, but what refers to it still finds it
 */
public record Segment(
    long id,
    CommunityKey community,
    String name,
    SegmentRule rule,
    int revision,
    String savedBy,
    Instant savedAt,
    boolean retired) {}
