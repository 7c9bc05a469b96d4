package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;

/** A shop that reports orders, signed as it agreed with the product. */
final class SignedReports {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String secret;
  private final Clock clock;

  SignedReports(String base, String source, String secret, Clock clock) {
    this.address = base + "/api/v1/webhooks/orders?source=" + source;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * @param id of the delivery: the same twice is one report
   */
  void send(String id, String type, Map<String, ?> data) {
    try {
      var body = JSON.writeValueAsString(Map.of("type", type, "data", data));
      var at = clock.instant();
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/json")
              .header("webhook-id", id)
              .header("webhook-timestamp", "" + at.getEpochSecond())
              .header("webhook-signature", WebhookSignature.sign(secret, id, at, body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
