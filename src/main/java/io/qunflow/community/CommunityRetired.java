package io.qunflow.community;

/**
 * A community was retired; published in the transaction that retires it, so that what others end
 * with it ends with it or not at all.
 */
public record CommunityRetired(CommunityKey community) {}
