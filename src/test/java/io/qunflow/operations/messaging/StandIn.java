package io.qunflow.operations.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel whose receiver does what a test says; it remembers what it was handed. */
final class StandIn implements NetworkChannel {

  /** What the receiver does with a message. */
  interface Receiver {
    Receipt take(OutgoingMessage message) throws ChannelException;
  }

  final List<OutgoingMessage> taken = new CopyOnWriteArrayList<>();
  private final String key;
  private final boolean harmless;
  private Receiver receiver = message -> new Receipt("ok-" + message.id());

  private StandIn(String key, boolean harmless) {
    this.key = key;
    this.harmless = harmless;
  }

  static StandIn network(String key) {
    return new StandIn(key, false);
  }

  static StandIn idempotent(String key) {
    return new StandIn(key, true);
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
  public Receipt send(OutgoingMessage message) throws ChannelException {
    taken.add(message);
    return receiver.take(message);
  }
}
