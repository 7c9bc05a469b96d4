package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import org.springframework.stereotype.Component;

/** The member's own page; works with nothing set up. */
@Component
class InboxChannel implements Channel {

  @Override
  public String key() {
    return ChannelKind.INBOX.key();
  }

  @Override
  public boolean forGroups() {
    return false;
  }

  @Override
  public boolean forMembers() {
    return true;
  }

  @Override
  public boolean repeatsAreHarmless() {
    return false;
  }

  @Override
  public Delivery delivery() {
    return Delivery.HERE;
  }

  @Override
  public Receipt send(OutgoingMessage message) {
    throw new UnsupportedOperationException(key() + " is no network channel");
  }
}
