package io.qunflow.lifecycle.direction;

/**
 * One audience leaves for a new community (L1.4), as an operator typed it. Rows with the same key
 * go to the same new community.
 *
 * @param audience name of the audience
 * @param communityKey key of the community to be created
 */
public record AudienceMove(String audience, String communityKey, String communityName) {}
