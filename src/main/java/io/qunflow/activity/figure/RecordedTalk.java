package io.qunflow.activity.figure;

/**
 * A talk on record.
 *
 * @param groupName null for any group
 */
public record RecordedTalk(Talk talk, String groupName) {}
