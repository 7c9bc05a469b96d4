package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.cloudevents.jackson.JsonFormat;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.ChannelException.Outcome;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages to a server of the company's own. */
class WebhookChannelTest {

  private static final String SECRET = WebhookSignature.newSecret();

  @Test
  void anyReceiverThatKnowsTheStandardsTakesIt() throws Exception {
    try (var server = new StandIn(got -> StandIn.Reply.json(202, ""))) {
      var receipt =
          channel(server)
              .send(to(server).linking("https://m.example/m/x").saying("题", "𠮷😀 \"引号\"").build());

      var got = server.got().get(0);
      new Webhook(SECRET).verify(got.body(), headers(got));
      var event = new JsonFormat().deserialize(got.body().getBytes(StandardCharsets.UTF_8));
      assertThat(got.headers().get("content-type")).startsWith("application/cloudevents+json");
      assertThat(event.getId()).isEqualTo("round:17:invite:5");
      assertThat(event.getType()).isEqualTo("io.qunflow.message.v1");
      assertThat(event.getSource()).hasToString("/communities/tea");
      assertThat(event.getSubject()).isEqualTo("member/5");
      var data = new ObjectMapper().readTree(got.body()).path("data");
      assertThat(data.path("body").asText()).isEqualTo("𠮷😀 \"引号\"");
      assertThat(data.path("link").asText()).isEqualTo("https://m.example/m/x");
      assertThat(receipt.text()).isEqualTo("HTTP 202");
    }
  }

  @Test
  void aRepeatHasTheSameIdAndSaysThatItIsOne() throws Exception {
    try (var server = new StandIn(got -> StandIn.Reply.json(200, ""))) {
      channel(server).send(to(server).build());
      channel(server).send(to(server).attempt(2).build());

      assertThat(server.got())
          .extracting(g -> g.headers().get("webhook-id"))
          .containsOnly("round:17:invite:5");
      assertThat(server.got())
          .extracting(g -> g.headers().get("qunflow-attempt"))
          .containsExactly("1", "2");
      assertThat(channel(server).repeatsAreHarmless()).isTrue();
    }
  }

  @Test
  void whileTheSecretChangesBothSecretsVerify() throws Exception {
    var old = WebhookSignature.newSecret();
    try (var server = new StandIn(got -> StandIn.Reply.json(200, ""))) {
      channel(server).send(to(server).with("oldSecret", old).build());

      var got = server.got().get(0);
      new Webhook(SECRET).verify(got.body(), headers(got));
      new Webhook(old).verify(got.body(), headers(got));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301, REFUSED, channel_off",
    "410, REFUSED, channel_off",
    "400, REFUSED, refused_by_receiver",
    "401, REFUSED, refused_by_receiver",
    "429, RETRY_LATER, rate_limited",
    "500, RETRY_LATER, unreachable",
    "503, RETRY_LATER, rate_limited"
  })
  void understandsWhatTheServerAnswers(int status, Outcome outcome, String reason) {
    try (var server =
        new StandIn(got -> new StandIn.Reply(status, Map.of("Retry-After", "7"), ""))) {
      var refused =
          catchThrowableOfType(
              ChannelException.class, () -> channel(server).send(to(server).build()));

      assertThat(refused.outcome()).isEqualTo(outcome);
      assertThat(refused.reason()).isEqualTo(reason);
      if (reason.equals("rate_limited")) {
        assertThat(refused.after()).contains(Duration.ofSeconds(7));
      }
    }
  }

  private static Outgoing to(StandIn server) {
    return Outgoing.message().with(Map.of("url", server.url("/hook"), "secret", SECRET));
  }

  private static WebhookChannel channel(StandIn server) {
    var properties = Outgoing.properties(server.host());
    return new WebhookChannel(new OutgoingHttp(properties), null, properties, Clock.systemUTC());
  }

  private static HttpHeaders headers(StandIn.Got got) {
    return HttpHeaders.of(
        got.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
        (name, value) -> true);
  }
}
