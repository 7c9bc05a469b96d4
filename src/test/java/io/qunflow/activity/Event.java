package io.qunflow.activity;

import java.time.Instant;

/**
 * Something a member did, as a file states it.
 *
 * @param externalId the platform's id of it, unique within its group
 * @param sentAt to the millisecond
 * @param text null if there is none
 * @param replyTo external id of the message answered, {@code none} if it is known to start a
 *     conversation, null if unknown; need not exist
 * @param contentId what was read, liked …; null if none
 */
record Event(
    String externalId,
    Instant sentAt,
    String member,
    EventKind kind,
    String text,
    String replyTo,
    String contentId) {}
