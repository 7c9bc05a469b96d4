package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.NetworkChannel;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import java.time.Duration;

/** A channel whose receiver takes only so many: asks for leave before it sends. */
abstract class LimitedChannel implements NetworkChannel {

  private static final Duration MORE_THAN_THE_CALL = Duration.ofSeconds(5);

  private final SendingLimits limits;
  private final ChannelProperties properties;

  LimitedChannel(SendingLimits limits, ChannelProperties properties) {
    this.limits = limits;
    this.properties = properties;
  }

  @Override
  public final Receipt send(OutgoingMessage message) throws ChannelException {
    var limit = EndpointLimit.read(message.endpoint());
    if (limit.isEmpty()) {
      return deliver(message);
    }
    var permit = limits.take(limit.get());
    try {
      return deliver(message);
    } catch (ChannelException e) {
      if (e.outcome() != ChannelException.Outcome.UNKNOWN) {
        limits.giveBack(permit);
      }
      if (e.reason().equals(MessageReason.RATE_LIMITED) && e.after().isPresent()) {
        limits.silence(permit, e.after().get());
      }
      throw e;
    } finally {
      limits.end(permit);
    }
  }

  /** The call itself. */
  abstract Receipt deliver(OutgoingMessage message) throws ChannelException;

  @Override
  public boolean repeatsAreHarmless() {
    return false;
  }

  @Override
  public Duration timeout() {
    return properties.timeout().plus(MORE_THAN_THE_CALL);
  }
}
