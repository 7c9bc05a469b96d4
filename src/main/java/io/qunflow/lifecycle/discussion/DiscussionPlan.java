package io.qunflow.lifecycle.discussion;

import java.time.Instant;
import java.util.List;

/**
 * What was planned (L4.1).
 *
 * @param host null for a casual talk
 * @param startsAt null for a casual talk
 * @param groupKey null if it was left open
 * @param guests may be empty
 */
public record DiscussionPlan(
    String topic,
    DiscussionFormat format,
    String host,
    Instant startsAt,
    String groupKey,
    List<String> guests) {}
