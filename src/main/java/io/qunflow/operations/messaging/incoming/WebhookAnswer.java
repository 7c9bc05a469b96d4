package io.qunflow.operations.messaging.incoming;

import java.time.Instant;

/** What the sender is told; the same for every repeat. */
public record WebhookAnswer(String id, String type, Instant receivedAt) {}
