package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Short messages over the company's own gateway: the same call as {@link WebhookChannel}, to an
 * address of its own, with the member's phone as {@code data.phone}.
 */
@Component
class SmsChannel extends WebhookChannel {

  SmsChannel(OutgoingHttp http, SendingLimits limits, ChannelProperties properties, Clock clock) {
    super(http, limits, properties, clock);
  }

  @Override
  public String key() {
    return ChannelKind.SMS.key();
  }

  @Override
  public boolean forGroups() {
    return false;
  }

  @Override
  void address(OutgoingMessage message, ObjectNode data) {
    data.put("phone", message.address());
  }
}
