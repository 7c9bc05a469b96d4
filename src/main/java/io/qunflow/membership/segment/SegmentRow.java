package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/** A segment as stored. */
record SegmentRow(
    long id,
    CommunityKey community,
    String name,
    String conditions,
    int revision,
    String savedBy,
    Instant savedAt,
    long retiredAtMs) {}
