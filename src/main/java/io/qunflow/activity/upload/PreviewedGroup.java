package io.qunflow.activity.upload;

import java.util.List;

/**
 * One group as the files tell of it.
 *
 * @param ref how it is named when choosing what becomes of it: its name, or the file's where the
 *     file does not name its group and is one of several; empty for the only file
 * @param name as the files call it, empty if they do not
 * @param events everything members did, messages included
 * @param accounts how many different ones did something; at least so many if there are too many
 * @param listed rows of lists of who is in the group
 * @param period null if nothing in it has a time
 * @param emptyDays days without anything between the first and the last
 * @param longestGaps the longest of them, in the order of time
 */
public record PreviewedGroup(
    String ref,
    String name,
    long events,
    long messages,
    int accounts,
    long listed,
    Period period,
    long emptyDays,
    List<DaySpan> longestGaps) {}
