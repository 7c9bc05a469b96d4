package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports over HTTP, without a login. */
@QunflowIT
class WebhookApiIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("webhooks");
  private static final String BODY = "{\"type\":\"payment.received\",\"data\":{\"amount\":9900}}";

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired WebhookSources sources;

  private String secret;

  @BeforeEach
  void aSource() throws Exception {
    if (communities.findAll().stream().noneMatch(c -> c.key().equals(COMMUNITY))) {
      communities.create(new NewCommunity("webhooks", "回调", "interest", "Asia/Shanghai", null));
      sources.create(COMMUNITY, "shop", "小店", "admin");
    }
    secret = sources.rotate(COMMUNITY, "shop");
  }

  @Test
  void aSignedReportNeedsNoLoginAndIsAnsweredTheSameTwice() throws Exception {
    var first = post("a-1", BODY, secret);
    var again = post("a-1", BODY, secret);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(json(first).path("id").asText()).isEqualTo("a-1");
    assertThat(json(first).path("type").asText()).isEqualTo("payment.received");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void anotherBodyUnderTheSameIdIsAConflict() throws Exception {
    post("a-2", BODY, secret);

    var refused = post("a-2", BODY.replace("9900", "1"), secret);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("content-type").orElse("")).contains("problem+json");
    assertThat(json(refused).path("code").asText()).isEqualTo("WEBHOOK_ID_REUSED");
  }

  @Test
  void whatIsNotSignedIsRefusedWithoutSayingWhy() throws Exception {
    var wrong = post("a-3", BODY, WebhookSignature.newSecret());
    var unsigned = send(HttpRequest.newBuilder(), "shop", BODY);
    var unknown = send(HttpRequest.newBuilder(), "nobody", BODY);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(json(wrong).path("code").asText()).isEqualTo("UNSIGNED_WEBHOOK");
    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(json(unsigned).path("detail")).isEqualTo(json(wrong).path("detail"));
    assertThat(json(unknown).path("detail")).isEqualTo(json(wrong).path("detail"));
  }

  @Test
  void whatIsTooLargeOrNoReportIsRefused() throws Exception {
    assertThat(post("a-4", "x".repeat(300_000), secret).statusCode()).isEqualTo(413);
    assertThat(post("a-5", "[]", secret).statusCode()).isEqualTo(422);
  }

  @Test
  void onlyThisOneAddressIsOpen() throws Exception {
    assertThat(send(HttpRequest.newBuilder(), "shop/x", BODY).statusCode()).isEqualTo(401);
    var read =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address("shop")).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(read.statusCode()).isEqualTo(401);
  }

  @Test
  void itStandsInTheDescription() {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);

    var operation =
        api.get("/openapi.json")
            .body()
            .path("paths")
            .path("/api/v1/webhooks/{source}")
            .path("post");

    assertThat(operation.path("responses").has("202")).isTrue();
    assertThat(operation.path("responses").has("409")).isTrue();
  }

  private HttpResponse<String> post(String id, String body, String key) throws Exception {
    var at = Instant.now();
    return send(
        HttpRequest.newBuilder()
            .header("webhook-id", id)
            .header("webhook-timestamp", "" + at.getEpochSecond())
            .header("webhook-signature", WebhookSignature.sign(key, id, at, body)),
        "shop",
        body);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String source, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request
                .uri(address(source))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String source) {
    return URI.create("http://localhost:" + port + "/api/v1/webhooks/" + source);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
