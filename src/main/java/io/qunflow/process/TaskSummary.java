package io.qunflow.process;

import java.time.Instant;
import java.util.List;

/**
 * An open user task.
 *
 * @param name what to do, Chinese
 * @param taskKey id of the element in the model
 * @param process key of its process
 * @param community its community's key
 * @param assignee who took it; null while it is open to its groups
 * @param dueAt UTC
 * @param page of the console on which it is done or prepared; null where its form is all
 */
public record TaskSummary(
    String id,
    String name,
    String taskKey,
    String process,
    String community,
    String assignee,
    List<String> candidateGroups,
    int priority,
    Instant createdAt,
    Instant dueAt,
    String page) {}
