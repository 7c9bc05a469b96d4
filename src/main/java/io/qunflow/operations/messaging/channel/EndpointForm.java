package io.qunflow.operations.messaging.channel;

import java.util.Map;

/**
 * What an admin says about an endpoint.
 *
 * @param values by field; an empty secret leaves the one that is kept
 * @param perMinute most messages a minute; null: the channel's own
 * @param quota most messages a day or month; null: the channel's own, 0: no limit
 */
public record EndpointForm(
    boolean enabled, Map<String, String> values, Integer perMinute, Integer quota) {

  public EndpointForm {
    values = Map.copyOf(values);
  }
}
