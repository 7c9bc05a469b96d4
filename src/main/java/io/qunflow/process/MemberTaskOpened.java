package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * A member has a task now. Published within the transaction that makes it.
 *
 * @param key see {@link MemberTasks#keyOf}
 * @param taskKey id of the element in the model
 * @param name what to do, Chinese
 * @param dueAt UTC
 */
public record MemberTaskOpened(
    CommunityKey community,
    MemberId member,
    long key,
    String taskKey,
    String name,
    Instant dueAt) {}
