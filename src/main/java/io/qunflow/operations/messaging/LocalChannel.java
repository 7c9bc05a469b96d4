package io.qunflow.operations.messaging;

/**
 * A channel on which no program hands anything over: a person sends its messages from the daily
 * sheet, or a page of ours shows them.
 */
public record LocalChannel(String key, Delivery delivery, boolean forGroups, boolean forMembers)
    implements Channel {

  public LocalChannel {
    if (delivery == Delivery.NETWORK) {
      throw new IllegalArgumentException(key + " would need a NetworkChannel");
    }
  }
}
