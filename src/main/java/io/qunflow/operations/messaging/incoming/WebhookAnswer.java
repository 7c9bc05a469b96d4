package io.qunflow.operations.messaging.incoming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What the sender is told; the same for every repeat.
 *
 * @param memberKnown whether the report named somebody who is a member of the community
 */
public record WebhookAnswer(
    String id, String type, Instant receivedAt, @JsonIgnore boolean memberKnown) {}
