package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Selling in the whole product: prices by tasks of two people, orders by signed reports (F3, F4).
 */
@QunflowIT
class SaleJourneyIT {

  private static final String OTHER = "qianyi";

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired WebhookSources sources;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired Clock clock;

  private String key;
  private String home;
  private String secret;
  private int reports;
  private ApiClient planner;
  private ApiClient other;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    key = "sale-" + UUID.randomUUID().toString().substring(0, 8);
    home = "/communities/" + key;
    communities.create(new NewCommunity(key, "茶友会😀", "interest", "Asia/Shanghai", null));
    secret = sources.create(new CommunityKey(key), key, "小店", "admin");
    if (identity.createUserQuery().userId(OTHER).count() == 0) {
      var user = identity.newUser(OTHER);
      user.setPassword(QunflowIT.PASSWORD);
      identity.saveUser(user);
      identity.createMembership(OTHER, "operator");
      identity.createMembership(OTHER, "product");
    }
    planner = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    other = new ApiClient("http://localhost:" + port, OTHER, QunflowIT.PASSWORD);
    offering(300_000, 0, 201);
  }

  @Test
  void aPriceIsPublishedByASecondPersonUnlessItWouldBeALoss() {
    var cut =
        Map.of(
            "priceMinor",
            450_000,
            "endsAt",
            clock.instant().plus(Duration.ofDays(2)).toString(),
            "reason",
            "双十二");
    assertThat(planner.post(home + "/offerings/master/promotions", cut).status()).isEqualTo(201);
    var second = task("userTask_checkPromotion");
    Map<String, Object> yes = Map.of("promotionApproval", "publish");
    assertThat(complete(planner, second, yes)).as("who planned it").isEqualTo(422);
    offering(330_000, 1, 200);

    assertThat(complete(other, second, yes)).isEqualTo(204);

    assertThat(price()).as("costs rose before it was published").isEqualTo(580_000);
    var back = task("userTask_planPromotion");
    assertThat(runtime.getVariable(instance(), "promotionRefusal"))
        .asString()
        .contains("底价是 4714.29 元");
    Map<String, Object> changed =
        Map.of(
            "promotionChoice", "plan",
            "promotionOffering", "master",
            "promotionPriceYuan", 4714.29,
            "promotionUntilDay", "2099-01-01",
            "promotionReason", "双十二");
    assertThat(complete(planner, back, changed)).as("too long, so it comes back").isEqualTo(204);
    assertThat(runtime.getVariable(instance(), "promotionRefusal")).asString().contains("最长一年");
    var soon = clock.instant().plus(Duration.ofDays(2)).toString().substring(0, 10);
    var right = new HashMap<String, Object>(changed);
    right.put("promotionUntilDay", soon);
    assertThat(complete(planner, task("userTask_planPromotion"), right)).isEqualTo(204);
    assertThat(complete(other, task("userTask_checkPromotion"), yes)).isEqualTo(204);
    assertThat(price()).isEqualTo(471_429);
  }

  @Test
  void aGroupIsFullByReportsAndAnotherIsRefunded() throws Exception {
    long full = group(2);
    long failing = group(3);
    report("order.paid", "T-1", full, 450_000);
    report("order.paid", "T-2", full, 450_000);
    report("order.paid", "T-3", failing, 450_000);
    assertThat(group(full).path("state").asText()).isEqualTo("complete");
    assertThat(group(failing).path("state").asText()).isEqualTo("open");

    var timer = jobs.createJobQuery().activityId("event_groupDeadline");
    jobs.executeJob(timer.singleResult().getId());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> group(failing).path("state").asText().equals("failed"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> task("userTask_refundGroup") != null);
    report("order.refunded", "T-3", failing, 450_000);

    assertThat(group(failing).path("toRefund").asInt()).isZero();
    assertThat(running()).isZero();
    var sold = planner.get(home + "/offerings/master/sales").body();
    assertThat(sold.path("netMinor").asLong()).isEqualTo(900_000);
    assertThat(sold.path("refundsMinor").asLong()).isEqualTo(450_000);
    assertThat(sold.path("paid").asInt()).isEqualTo(2);
    assertThat(sold.path("flagged").asInt()).isZero();
  }

  private void offering(int cost, int revision, int status) {
    Map<String, Object> body =
        Map.of(
            "key",
            "master",
            "name",
            "茶艺师班",
            "kind",
            "main_profit",
            "listPriceMinor",
            580_000,
            "costMinor",
            cost,
            "commissionBp",
            2000,
            "rewardBp",
            1000,
            "revision",
            revision);
    var answer =
        revision == 0
            ? planner.post(home + "/offerings", without(body, "revision"))
            : planner.put(home + "/offerings/master", without(body, "key"));
    assertThat(answer.status()).isEqualTo(status);
  }

  private static Map<String, Object> without(Map<String, Object> body, String name) {
    var rest = new HashMap<>(body);
    rest.remove(name);
    return rest;
  }

  private long group(int needed) {
    var given =
        Map.of(
            "offering",
            "master",
            "needed",
            needed,
            "priceMinor",
            450_000,
            "endsAt",
            clock.instant().plus(Duration.ofDays(2)).toString());
    long id = planner.post(home + "/group-buys", given).body().path("id").asLong();
    assertThat(complete(other, task("userTask_checkGroupBuy"), Map.of("groupBuyApproval", "open")))
        .isEqualTo(204);
    return id;
  }

  private JsonNode group(long id) {
    return planner.get(home + "/group-buys/" + id).body();
  }

  private long price() {
    return planner.get(home + "/offerings/master/price").body().path("priceMinor").asLong();
  }

  private String task(String name) {
    return StreamSupport.stream(planner.get("/tasks?community=" + key).body().spliterator(), false)
        .filter(task -> task.path("taskKey").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static int complete(ApiClient person, String task, Map<String, Object> values) {
    return person.post("/tasks/%s/complete".formatted(task), Map.of("variables", values)).status();
  }

  private String instance() {
    return runtime
        .createProcessInstanceQuery()
        .variableValueEquals("communityKey", key)
        .singleResult()
        .getId();
  }

  private long running() {
    return runtime.createProcessInstanceQuery().variableValueEquals("communityKey", key).count();
  }

  private void report(String type, String order, long group, int amount) throws Exception {
    var paid =
        type.equals("order.paid")
            ? ",\"offering\":\"master\",\"price_minor\":450000,\"group_buy\":" + group
            : "";
    var body =
        "{\"type\":\"%s\",\"data\":{\"order\":\"%s\",\"amount_minor\":%d%s}}"
            .formatted(type, order, amount, paid);
    var id = key + "-" + reports++;
    var at = Instant.now();
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/v1/webhooks/orders?source=%s".formatted(port, key)))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", "" + at.getEpochSecond())
            .header("webhook-signature", WebhookSignature.sign(secret, id, at, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }
}
