package io.qunflow.lifecycle.discussion;

import io.qunflow.community.CommunityKey;

/**
 * Names one discussion.
 *
 * @param number from 1 in each community
 */
public record DiscussionRef(CommunityKey community, int number) {}
