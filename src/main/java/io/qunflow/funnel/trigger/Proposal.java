package io.qunflow.funnel.trigger;

import java.time.Instant;
import java.util.Optional;

/**
 * A reply that a message proposed.
 *
 * @param nickname of the member who wrote it
 * @param group name of the group
 * @param text what was written; empty once texts are deleted
 * @param message state of the reply in the outbox, one letter; empty before it was handed over
 */
public record Proposal(
    long id,
    String phrase,
    String nickname,
    String group,
    Optional<String> text,
    Instant saidAt,
    Optional<String> message) {}
