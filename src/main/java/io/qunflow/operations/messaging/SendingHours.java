package io.qunflow.operations.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * Hours in which messages about something are not sent, beside those of their community: whoever
 * orders messages that must keep to hours of their own says them here, and is asked at the moment
 * of sending (C5).
 */
public interface SendingHours {

  /**
   * @param about as the order says it
   * @param orderKey key of the order
   * @return when it is over, if it is quiet for these messages now; empty if it is not, or if they
   *     are another's
   */
  Optional<Instant> quietUntil(String about, String orderKey, Instant now);
}
