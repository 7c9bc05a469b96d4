package io.qunflow.lifecycle.discussion;

/**
 * How a discussion was closed (L4.3).
 *
 * @param hostRating 1 to 5, of whoever hosted
 * @param hostPulledAway the host pulled members elsewhere
 */
public record DiscussionSummary(
    String summary, String publishedWhere, int hostRating, boolean hostPulledAway) {}
