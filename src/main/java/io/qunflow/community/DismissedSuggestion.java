package io.qunflow.community;

import java.time.Instant;

/**
 * Two members who are not one person; both masked.
 *
 * @param by who said so
 */
public record DismissedSuggestion(Member one, Member other, String by, Instant at) {}
