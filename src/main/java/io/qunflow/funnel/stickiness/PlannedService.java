package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A service plan on record.
 *
 * @param round number of the round, from 1
 * @param wave id, once it runs
 */
public record PlannedService(
    long id,
    CommunityKey community,
    String offering,
    int round,
    ServicePlan plan,
    Optional<Long> wave,
    String plannedBy,
    Instant plannedAt) {}
