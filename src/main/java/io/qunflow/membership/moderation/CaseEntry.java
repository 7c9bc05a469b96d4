package io.qunflow.membership.moderation;

import java.time.Instant;

/**
 * One line of a case's record.
 *
 * @param doneBy account of the person; {@code member:17} for the member
 */
public record CaseEntry(CaseStep step, String note, String doneBy, Instant doneAt) {}
