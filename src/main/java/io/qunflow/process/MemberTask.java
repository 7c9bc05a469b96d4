package io.qunflow.process;

import java.time.Instant;
import java.util.List;

/**
 * An open task of a member.
 *
 * @param key see {@link MemberTasks#keyOf}
 * @param taskKey id of the element in the model
 * @param name what to do, Chinese
 * @param dueAt UTC
 * @param fields those of its form that are for members, in order, worded for them
 */
public record MemberTask(
    long key,
    String taskKey,
    String name,
    String community,
    Instant dueAt,
    List<TaskField> fields) {}
