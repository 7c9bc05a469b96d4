package io.qunflow.operations.checkin;

import java.time.Instant;

/**
 * How far the personal invitations of a day are written; sending them is the outbox's.
 *
 * @param begins from when on they are written
 * @param written how many wait in the outbox or are on their way
 * @param members how many members there are now
 * @param done whether nobody is left
 */
public record InvitationProgress(int day, Instant begins, int written, int members, boolean done) {}
