package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody checked in (H1).
 *
 * @param place by time among the members of that day, from 1; empty while nobody knows who it was,
 *     and for staff and bots, who are left out
 * @param member empty while nobody knows who it was
 * @param nickname of the member, or as typed; may be empty
 * @param proven by a personal link, a code or an operator, not by a typed nickname alone
 * @param note a line of the member's own; may be empty
 */
public record CheckinEntry(
    long id,
    int day,
    Optional<Integer> place,
    Optional<MemberId> member,
    String nickname,
    boolean proven,
    String note,
    Instant at) {}
