package io.qunflow.operations.messaging;

import java.time.Duration;

/**
 * A channel on which a program of ours calls somebody else's. Each has workers of its own and a
 * share of {@link Handover} of its own, so that a slow one holds up no other.
 */
public interface NetworkChannel extends Channel {

  /**
   * Hands the message over; holds no database connection while it waits. {@link Handover} waits for
   * it no longer than {@link #timeout()}.
   *
   * @return what the receiver answered
   * @throws ChannelException says whether it was not taken, may be tried again, or is in doubt; any
   *     other exception counts as in doubt
   */
  Receipt send(OutgoingMessage message) throws ChannelException;

  /**
   * Whether the receiver drops a second delivery with the same message key. Only then a message in
   * doubt is repeated by itself; otherwise it waits for a person.
   */
  boolean repeatsAreHarmless();

  /** How many messages are on their way at once, from one node. */
  default int senders() {
    return 4;
  }

  /** After this time a call is in doubt, and its sender goes on with the next message. */
  default Duration timeout() {
    return Duration.ofSeconds(20);
  }

  @Override
  default Delivery delivery() {
    return Delivery.NETWORK;
  }

  @Override
  default boolean needsEndpoint() {
    return true;
  }
}
