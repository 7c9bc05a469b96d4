package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A report as the console lists it.
 *
 * @param text what a member replied; empty for other reports, and once its time was over
 */
public record ReceivedWebhook(
    String source, String type, Optional<MemberId> member, String text, Instant at) {}
