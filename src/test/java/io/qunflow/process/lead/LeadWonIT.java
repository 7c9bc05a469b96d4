package io.qunflow.process.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.ApiClient;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is paid over REST ends the task of who followed, at once or at the next look (F4). */
@QunflowIT
class LeadWonIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @Autowired DataSource database;
  @Autowired JdbcTemplate jdbc;
  @Autowired TaskService tasks;
  @Autowired Scheduler scheduler;

  private ApiClient api;
  private String home;
  private long lead;
  private long order;

  @BeforeEach
  void aLeadThatOrdered() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var key = "won-" + UUID.randomUUID().toString().substring(0, 8);
    home = "/communities/" + key;
    api.post(
        "/communities",
        Map.of("key", key, "name", "茶友会", "type", "interest", "timeZone", "Asia/Shanghai"));
    var rain =
        new PeopleRows(database, new CommunityKey(key)).member("小雨", Platform.WECOM, "wm-" + key);
    var offering =
        api.post(
            home + "/offerings",
            Map.of(
                "key", "master",
                "name", "茶艺师班",
                "kind", "main_profit",
                "listPriceMinor", 580_000,
                "costMinor", 300_000,
                "commissionBp", 2000,
                "rewardBp", 1000));
    assertThat(offering.status()).isEqualTo(201);
    lead = id(api.post(home + "/leads", Map.of("member", rain.value(), "interest", "问了价格")));
    order =
        id(
            api.post(
                home + "/orders",
                Map.of(
                    "order",
                    "T-1",
                    "offering",
                    "master",
                    "member",
                    rain.value(),
                    "priceMinor",
                    580_000)));
    assertThat(tasksOfLead()).isEqualTo(1);
  }

  @Test
  void aPaidOrderEndsTheTaskByItself() {
    pay();

    await().atMost(SOON).untilAsserted(this::assertWon);
  }

  /** Killed between the payment and what follows from it: as if nobody had been told. */
  @Test
  void whatWasMissedIsFoundByTheNextLook() throws Exception {
    jdbc.update(
        "UPDATE sale_order SET state = 'PAID', paid_minor = price_minor,"
            + " paid_at_ms = recorded_at_ms, paid_heard_at_ms = recorded_at_ms WHERE id = ?",
        order);

    scheduler.triggerJob(new JobKey("won-leads", "funnel"));

    await().atMost(SOON).untilAsserted(this::assertWon);
  }

  private void pay() {
    var paid = Map.of("reference", "wx-1", "amountMinor", 580_000);
    assertThat(api.post(home + "/orders/" + order + "/payments", paid).status()).isEqualTo(200);
  }

  private void assertWon() {
    var now = api.get("/leads/" + lead).body();
    assertThat(now.path("state").asText()).isEqualTo("won");
    assertThat(now.path("order").asLong()).isEqualTo(order);
    assertThat(tasksOfLead()).isZero();
  }

  private long tasksOfLead() {
    return tasks.createTaskQuery().processInstanceBusinessKey("lead-" + lead).count();
  }

  private static long id(ApiClient.Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().path("id").asLong();
  }
}
