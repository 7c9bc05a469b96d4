package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param headers by lower-case name
 * @param body its first 64 kB
 */
record HttpAnswer(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_SECONDS = 86_400;

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON; missing if it is none. */
  JsonNode json() {
    try {
      var node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** How long the receiver wants us to wait, at most a day, where it said so in seconds. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(headers.get("retry-after"))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(value))));
  }
}
