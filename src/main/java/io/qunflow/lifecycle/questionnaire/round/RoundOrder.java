package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A round to be.
 *
 * @param segment whom to ask; empty for all members of the community
 * @param deadline when it closes at the latest
 * @param quota complete answers after which it closes at once, at least 1; empty for none
 * @param channel by which it is announced, such as {@code mail}
 * @param toGroups it is posted into the community's groups instead of sent to each member
 */
public record RoundOrder(
    CommunityKey community,
    long questionnaire,
    int version,
    Optional<Long> segment,
    Instant deadline,
    Optional<Integer> quota,
    String channel,
    boolean toGroups,
    String openedBy) {}
