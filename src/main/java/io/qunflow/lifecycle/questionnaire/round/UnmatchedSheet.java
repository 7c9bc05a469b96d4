package io.qunflow.lifecycle.questionnaire.round;

import java.time.Instant;

/**
 * An answer of whom nobody knows yet who it is.
 *
 * @param nickname as typed, may be empty
 */
public record UnmatchedSheet(long id, long round, String nickname, Instant submittedAt) {}
