package io.qunflow.operations.messaging;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message with what it says.
 *
 * @param cleared whether its words were deleted because they were the member's; then both are empty
 * @param due when it is to be sent, quiet hours reckoned with
 * @param late whether that is over and it is still queued
 * @param held why it may not be sent just now; empty if it may
 * @param link in the text; empty without
 * @param events what happened to it, in that order
 */
public record MessageDetail(
    MessageView message,
    String subject,
    String body,
    boolean cleared,
    Optional<URI> link,
    Instant due,
    boolean late,
    Optional<String> held,
    List<MessageEvent> events) {}
