package io.qunflow.operations.messaging;

import java.util.ArrayList;
import java.util.List;

/** A channel whose receiver does what a test says; it remembers what it was handed. */
final class StandIn implements Channel {

  /** What the receiver does with a message. */
  interface Receiver {
    Receipt take(OutgoingMessage message) throws ChannelException;
  }

  final List<OutgoingMessage> taken = new ArrayList<>();
  private final String key;
  private final Delivery delivery;
  private final boolean harmless;
  private Receiver receiver = message -> new Receipt("ok-" + message.id());

  private StandIn(String key, Delivery delivery, boolean harmless) {
    this.key = key;
    this.delivery = delivery;
    this.harmless = harmless;
  }

  static StandIn network(String key) {
    return new StandIn(key, Delivery.NETWORK, false);
  }

  static StandIn idempotent(String key) {
    return new StandIn(key, Delivery.NETWORK, true);
  }

  static StandIn here(String key) {
    return new StandIn(key, Delivery.HERE, true);
  }

  static StandIn person(String key) {
    return new StandIn(key, Delivery.PERSON, false);
  }

  StandIn that(Receiver does) {
    receiver = does;
    return this;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean forGroups() {
    return true;
  }

  @Override
  public boolean forMembers() {
    return true;
  }

  @Override
  public boolean needsEndpoint() {
    return false;
  }

  @Override
  public boolean repeatsAreHarmless() {
    return harmless;
  }

  @Override
  public Delivery delivery() {
    return delivery;
  }

  @Override
  public Receipt send(OutgoingMessage message) throws ChannelException {
    taken.add(message);
    return receiver.take(message);
  }
}
