package io.qunflow.operations.messaging;

import java.util.Map;

/**
 * Where a channel hands messages over, and how.
 *
 * @param address of a group's robot or of a receiving server; empty if each member has an own one
 * @param settings secrets and options, read by the channel only; never logged
 */
public record Endpoint(String address, Map<String, String> settings) {

  public Endpoint {
    settings = Map.copyOf(settings);
  }

  @Override
  public String toString() {
    return "endpoint";
  }
}
