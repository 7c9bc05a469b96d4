package io.qunflow.activity;

import java.time.Instant;

/**
 * A file that was taken in.
 *
 * @param group name of the group it went to
 * @param unchanged events that were known before
 */
public record FinishedImport(
    String fileName,
    String group,
    String importedBy,
    int imported,
    int unchanged,
    int newMembers,
    Instant finishedAt) {}
