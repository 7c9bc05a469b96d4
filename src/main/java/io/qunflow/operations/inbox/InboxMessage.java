package io.qunflow.operations.inbox;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A message on the member's page, filled in.
 *
 * @param subject empty where the text has none
 * @param link what it leads to; empty once that is over
 */
public record InboxMessage(long id, Instant at, String subject, String body, Optional<URI> link) {}
