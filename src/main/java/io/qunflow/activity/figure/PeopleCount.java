package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;

/**
 * Who wrote in a group's week: members, or our own people.
 *
 * @param mostMessages of one person
 * @param stayed how many of them are members at the end of the week
 */
record PeopleCount(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    boolean insider,
    int people,
    int messages,
    int mostMessages,
    int stayed)
    implements OfWeek {}
