package io.qunflow.lifecycle.discussion;

import java.time.Instant;

/**
 * A plan on record.
 *
 * @param confirmBy until when host and guests have to be confirmed; null for a casual talk
 */
public record PlannedDiscussion(DiscussionRef ref, PlanCheck check, Instant confirmBy) {}
