package io.qunflow.operations.messaging;

import java.time.Instant;

/**
 * Something that happened to a message besides being sent at once.
 *
 * @param attempt how often it had been tried
 * @param reason code; null if there is none
 * @param detail null if there is none
 * @param person who did it; null if nobody had to
 */
public record MessageEvent(
    Instant at, Kind kind, int attempt, String reason, String detail, String person) {

  /** What happened. */
  public enum Kind {
    /** Not taken; it is tried again. */
    RETRIED,
    /** Not taken, for good. */
    FAILED,
    /** Nobody knows whether it was taken. */
    IN_DOUBT,
    /** In doubt, and sent again because a second delivery does no harm. */
    REPEATED,
    RESENT,
    CANCELLED,
    SENT_BY_PERSON,
    SKIPPED,
    TAKEN_BACK
  }
}
