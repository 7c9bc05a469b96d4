package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;

/**
 * A check-in as it is ordered.
 *
 * @param from of the first day, in the community's zone, such as {@code 2026-11-23T06:00}
 * @param until of the first day
 * @param days on how many days in a row; 1 if null
 * @param channel {@code manual} if empty
 * @param toGroups whether the invitation is posted into the groups
 */
public record NewCheckin(
    CommunityKey community,
    String title,
    String text,
    String from,
    String until,
    Integer days,
    String channel,
    boolean toGroups,
    String openedBy) {}
