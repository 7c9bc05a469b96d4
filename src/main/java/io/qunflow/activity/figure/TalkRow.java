package io.qunflow.activity.figure;

import java.time.Instant;

/** A row of talk with its group; both null for any group. */
record TalkRow(
    String talkKey,
    String kind,
    String title,
    String groupKey,
    String groupName,
    Instant startsAt,
    Instant endsAt) {}
