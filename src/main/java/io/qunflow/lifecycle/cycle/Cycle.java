package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * One round of the eight steps.
 *
 * @param number from 1
 * @param endsAt when the review is due, UTC
 * @param endedAt when it was reviewed; null while it runs
 */
public record Cycle(
    CommunityKey community,
    int number,
    Instant startedAt,
    Instant endsAt,
    Instant endedAt,
    String endReason,
    String verdict,
    String changes) {}
