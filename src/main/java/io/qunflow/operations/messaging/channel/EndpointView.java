package io.qunflow.operations.messaging.channel;

import java.util.Map;
import java.util.Optional;

/**
 * A channel of a community, or a robot of one of its groups, as pages show it.
 *
 * @param group empty: of the whole community
 * @param configured whether everything it needs has been said
 * @param settings what may be shown
 * @param secrets field → its last characters, of secrets that are kept
 * @param leftThisMinute empty: not limited
 * @param leftThisPeriod empty: not limited
 */
public record EndpointView(
    ChannelKind kind,
    Optional<Long> group,
    boolean configured,
    boolean enabled,
    Map<String, String> settings,
    Map<String, String> secrets,
    int perMinute,
    int quota,
    Optional<Integer> leftThisMinute,
    Optional<Integer> leftThisPeriod) {

  /** Whether messages go out by it now. */
  public boolean isOn() {
    return configured && enabled;
  }
}
