package io.qunflow.activity.format;

import java.time.Instant;

/**
 * One who is in a group, from a list of all who are. A list is complete: who is not on it has left.
 *
 * @param line where the row begins, from 1
 * @param group the group's name or id in the file; null where the file does not name it
 * @param takenAt when the list was taken
 * @param account the platform's name of the member, 1 to 190 characters
 * @param nickname null where the file does not say
 * @param joinedAt null where the file does not say
 * @param role the platform's word for it, at most 40 characters; null for none
 */
public record FoundMember(
    long line,
    String group,
    Instant takenAt,
    String account,
    String nickname,
    Instant joinedAt,
    boolean staff,
    String role) {}
