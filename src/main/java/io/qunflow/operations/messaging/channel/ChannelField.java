package io.qunflow.operations.messaging.channel;

import java.util.List;

/**
 * Something an admin says about a channel.
 *
 * @param secret kept sealed and not shown again
 * @param choices what it can be; empty: any text
 */
public record ChannelField(String name, boolean secret, List<String> choices) {

  static ChannelField open(String name) {
    return new ChannelField(name, false, List.of());
  }

  static ChannelField secret(String name) {
    return new ChannelField(name, true, List.of());
  }

  static ChannelField choice(String name, String... choices) {
    return new ChannelField(name, false, List.of(choices));
  }
}
