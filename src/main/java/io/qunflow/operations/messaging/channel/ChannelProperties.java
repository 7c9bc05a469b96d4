package io.qunflow.operations.messaging.channel;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secretKey seals addresses and secrets of channels in the database; any text of at least 16
 *     characters, the same on every node. Empty: they are kept readable in the database
 * @param privateHosts {@code host:port} of our own network that messages may be sent to although
 *     they are not public, also without TLS
 * @param timeout for one call to a receiver, from the first byte to the last
 * @param mailFrom address mails come from, unless a community has its own
 */
@ConfigurationProperties("qunflow.channels")
public record ChannelProperties(
    @DefaultValue("") String secretKey,
    @DefaultValue List<String> privateHosts,
    @DefaultValue("PT15S") Duration timeout,
    @DefaultValue("") String mailFrom) {

  private static final Duration MOST = Duration.ofSeconds(60);

  public ChannelProperties {
    if (!secretKey.isEmpty() && secretKey.length() < 16) {
      throw new IllegalArgumentException("qunflow.channels.secret-key has at least 16 characters");
    }
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "qunflow.channels.timeout is a time up to PT60S, not " + timeout);
    }
    privateHosts = List.copyOf(privateHosts);
  }
}
