package io.qunflow.operations.checkin;

import java.time.Instant;

/**
 * Somebody checked in and nobody knows who it was.
 *
 * @param nickname as typed, may be empty
 * @param days on how many days
 * @param note the latest line; may be empty
 * @param at the first time
 */
public record UnknownPerson(
    long visitor, long checkin, String title, String nickname, int days, String note, Instant at) {}
