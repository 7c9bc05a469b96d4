package io.qunflow.operations.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The channels there are, by key. */
@Component
public class Channels {

  private final Map<String, Channel> all = new TreeMap<>();

  Channels(List<Channel> channels) {
    for (var channel : channels) {
      if (all.put(channel.key(), channel) != null) {
        throw new IllegalStateException("Two channels have the key " + channel.key());
      }
    }
  }

  public Optional<Channel> find(String key) {
    return Optional.ofNullable(all.get(key));
  }

  /** By key. */
  public List<Channel> findAll() {
    return List.copyOf(all.values());
  }
}
