package io.qunflow.funnel.publicclass;

import java.time.Instant;

/**
 * Somebody the meeting tool names and nobody knows.
 *
 * @param phone as the tool gives it; may be empty
 */
public record Attendee(
    long id, String nickname, String phone, Instant joinedAt, Instant leftAt, int seconds) {}
