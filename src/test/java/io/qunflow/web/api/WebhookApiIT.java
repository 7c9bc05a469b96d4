package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reports over HTTP, without a login. */
@QunflowIT
class WebhookApiIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("webhooks");
  private static final String BODY = "{\"type\":\"payment.received\",\"data\":{\"amount\":9900}}";

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired WebhookSources sources;
  @Autowired Offerings offerings;
  @Autowired Orders orders;
  @Autowired DataSource database;

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

  /** Ten copies of a payment are one; another body, another secret or a wrong order nothing. */
  @Test
  void ordersComeByAnAddressOfTheirOwnOnce() throws Exception {
    var by = "webhook shop";
    if (offerings.findAll(COMMUNITY).isEmpty()) {
      offerings.create(
          COMMUNITY,
          new NewOffering("class", "茶艺师班", "main_profit", 580_000L, 300_000L, 2000, 1000),
          by);
    }
    var paid =
        "{\"type\":\"order.paid\",\"data\":{\"order\":\"T-1\",\"offering\":\"class\","
            + "\"price_minor\":580000,\"payment\":\"wx-1\",\"amount_minor\":580000}}";
    for (int copy = 0; copy < 5; copy++) {
      assertThat(order("o-1", paid, secret).statusCode()).isEqualTo(202);
      assertThat(order("o-copy-" + copy, paid, secret).statusCode()).isEqualTo(202);
    }

    assertThat(order("o-1", paid.replace("wx-1", "wx-2"), secret).statusCode()).isEqualTo(409);
    assertThat(order("o-2", paid, WebhookSignature.newSecret()).statusCode()).isEqualTo(401);
    var wrong = order("o-3", paid.replace("\"class\"", "\"none\""), secret);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).path("detail").asText()).contains("没有商品 none");
    assertThat(order("o-3", paid, secret).statusCode())
        .as("a refused report leaves no trace")
        .isEqualTo(202);
    assertThat(orders.findPage(COMMUNITY, OrderFilter.all(), 0, 9))
        .filteredOn(order -> order.externalId().equals("T-1"))
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.paidMinor()).isEqualTo(580_000);
              assertThat(order.state()).isEqualTo(OrderState.PAID);
              assertThat(order.recordedBy()).isEqualTo(by);
            });
  }

  /** Who bought is said later: then figures know it, and nobody else can have bought. */
  @Test
  void anOrderOfAnAccountNobodyKnowsSaysSoAndIsAssignedOverRest() throws Exception {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var people = new PeopleRows(database, COMMUNITY);
    long anna = people.member("安娜", Platform.WECOM, "wm-anna").value();
    long ben = people.member("博", Platform.WECOM, "wm-ben").value();
    var offering =
        offerings.create(
            COMMUNITY,
            new NewOffering("tea", "茶席", "main_profit", 580_000L, 300_000L, 2000, 1000),
            "webhook shop");
    var paid =
        "{\"type\":\"order.paid\",\"data\":{\"order\":\"%s\",\"offering\":\"tea\","
            + "\"platform\":\"wecom\",\"account\":\"%s\",\"price_minor\":580000,"
            + "\"payment\":\"p\",\"amount_minor\":580000}}";

    var unknown = order("u-1", paid.formatted("U-1", "wm-nobody"), secret);
    assertThat(unknown.statusCode()).isEqualTo(202);
    assertThat(json(unknown).path("buyer").asText()).isEqualTo("unknown");
    assertThat(order("u-1", paid.formatted("U-1", "wm-nobody"), secret).body())
        .isEqualTo(unknown.body());
    var known = order("u-2", paid.formatted("U-2", "wm-ben"), secret);
    assertThat(json(known).path("buyer").asText()).isEqualTo("known");

    var home = "/communities/webhooks/orders";
    var open =
        StreamSupport.stream(api.get(home + "/without-member").body().spliterator(), false)
            .filter(one -> one.path("order").asText().equals("U-1"))
            .toList();
    assertThat(open).hasSize(1);
    var path = home + "/" + open.get(0).path("id").asLong() + "/member";
    for (int i = 0; i < 2; i++) {
      var said = api.put(path, Map.of("member", anna));
      assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
      assertThat(said.body().path("member").asLong()).isEqualTo(anna);
    }
    assertThat(api.put(path, Map.of("member", ben)).status()).isEqualTo(409);
    assertThat(api.put(path, Map.of("member", 999_999)).status()).isEqualTo(422);
    assertThat(api.put(path, Map.of()).status()).isEqualTo(422);
    assertThat(api.put(home + "/999999/member", Map.of("member", anna)).status()).isEqualTo(404);
    assertThat(api.get(home + "/without-member").body().toString()).doesNotContain("U-1");
    var buyers = orders.paid(offering.id());
    assertThat(
            new NamedParameterJdbcTemplate(database)
                .queryForList(buyers.sql(), buyers.values(), Long.class))
        .containsExactlyInAnyOrder(anna, ben);
  }

  /** As {@code curl -d} sends it; and by a source that was made over REST. */
  @Test
  void aReportThatCallsItselfAFormIsReadAllTheSame() throws Exception {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var made =
        api.post("/communities/webhooks/webhook-sources", Map.of("key", "orders", "name", "订单系统"));
    assertThat(made.status()).isEqualTo(201);
    var key = made.body().path("secret").asText();
    var body = "{\"type\":\"order.placed\",\"data\":{\"order\":\"F-1\",\"offering\":\"none\"}}";

    for (var path : List.of("orders", "orders?source=shop&lang=en", "shop")) {
      var at = Instant.now();
      var signed = path.equals("orders") ? key : secret;
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address(path))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .header("webhook-id", "form-1")
                      .header("webhook-timestamp", "" + at.getEpochSecond())
                      .header(
                          "webhook-signature", WebhookSignature.sign(signed, "form-1", at, body))
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("成交价");
    }
    assertThat(api.get("/communities/webhooks/webhook-sources").body().toString())
        .contains("orders", "shop")
        .doesNotContain(key);
    assertThat(
            api.post("/communities/webhooks/webhook-sources", Map.of("key", "shop", "name", "x"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void aMemberThatIsNoNumberIsRefused() throws Exception {
    var wrong = "{\"type\":\"message.reply\",\"data\":{\"member\":\"17\",\"text\":\"好的\"}}";

    var answer = post("m-1", wrong, secret);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("detail").asText()).contains("data.member");
  }

  private HttpResponse<String> order(String id, String body, String key) throws Exception {
    var at = Instant.now();
    return send(
        HttpRequest.newBuilder()
            .header("webhook-id", id)
            .header("webhook-timestamp", "" + at.getEpochSecond())
            .header("webhook-signature", WebhookSignature.sign(key, id, at, body)),
        "orders?source=shop",
        body);
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
