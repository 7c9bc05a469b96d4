package io.qunflow.operations.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param workers whether this node sends messages
 * @param poll how often a channel without work looks for some; messages queued on the same node go
 *     at once
 * @param recovery how often messages of programs that are gone are looked for
 */
@ConfigurationProperties("qunflow.messaging")
public record MessagingProperties(
    @DefaultValue("true") boolean workers,
    @DefaultValue("PT1S") Duration poll,
    @DefaultValue("PT15S") Duration recovery) {

  public MessagingProperties {
    if (poll.toMillis() < 10 || recovery.toMillis() < 10) {
      throw new IllegalArgumentException(
          "qunflow.messaging.poll and recovery are times such as PT1S, at least 10 ms");
    }
  }
}
