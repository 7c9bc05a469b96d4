package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import org.springframework.stereotype.Component;

/** Mass-sending to WeCom customers, where the platform demands that a person presses send. */
@Component
class WecomCustomerChannel implements Channel {

  @Override
  public String key() {
    return ChannelKind.WECOM_CUSTOMER.key();
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
    return Delivery.PERSON;
  }

  @Override
  public Receipt send(OutgoingMessage message) {
    throw new UnsupportedOperationException(key() + " is no network channel");
  }
}
