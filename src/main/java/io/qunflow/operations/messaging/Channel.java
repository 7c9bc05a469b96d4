package io.qunflow.operations.messaging;

/**
 * One way to reach somebody: what every channel says of itself. Those that hand messages over are
 * {@link NetworkChannel}s; for the others see {@link Delivery}. Implementations are beans.
 */
public interface Channel {

  /** Stable, at most 20 characters: {@code mail}, {@code wecom-robot} … */
  String key();

  /** Who brings its messages to their receivers. */
  Delivery delivery();

  /** Whether it takes one message for a whole group. */
  boolean forGroups();

  /** Whether it takes messages for single members. */
  boolean forMembers();

  /** Whether it sends only where {@link Endpoints} know how. */
  default boolean needsEndpoint() {
    return false;
  }
}
