package io.qunflow.operations.messaging;

import java.time.Duration;

/**
 * One way to reach somebody. Implementations are beans; each has workers of its own, so that a slow
 * one holds up no other.
 */
public interface Channel {

  /** Stable, at most 20 characters: {@code mail}, {@code wecom-robot} … */
  String key();

  /** Whether it takes one message for a whole group. */
  boolean forGroups();

  /** Whether it takes messages for single members. */
  boolean forMembers();

  /**
   * Whether the receiver drops a second delivery with the same message key. Only then a message in
   * doubt is repeated by itself; otherwise it waits for a person.
   */
  boolean repeatsAreHarmless();

  /**
   * Hands the message over; holds no database connection. Called only if {@link #delivery()} is
   * {@link Delivery#NETWORK}.
   *
   * @return what the receiver answered
   * @throws ChannelException says whether it was not taken, may be tried again, or is in doubt; any
   *     other exception counts as in doubt
   */
  Receipt send(OutgoingMessage message) throws ChannelException;

  default Delivery delivery() {
    return Delivery.NETWORK;
  }

  /** Whether it sends only where {@link Endpoints} know how. */
  default boolean needsEndpoint() {
    return delivery() == Delivery.NETWORK;
  }

  /** How many messages are on their way at once, from one node. */
  default int senders() {
    return 4;
  }

  /** {@link #send} returns or throws within this time. */
  default Duration timeout() {
    return Duration.ofSeconds(20);
  }
}
