package io.qunflow.lifecycle.questionnaire.round;

import java.time.Instant;

/** A complete sheet with the name of whom it is. */
record NamedSheet(
    long id, Long member, String nickname, boolean invited, String source, Instant submittedAt) {}
