package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.campaign.CampaignClock;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A welfare campaign with everything as it is deployed (C1, L8.2): written over REST, fired, its
 * receivers chosen and told, handed out in the browser, measured, and in the campaign's history.
 */
@QunflowIT
class WelfareJourneyIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("welfare-journey");

  @LocalServerPort int port;
  @Autowired JdbcTemplate sql;
  @Autowired CampaignClock clock;
  @Autowired Campaigns campaigns;
  @Autowired ManagementService engine;

  @Test
  void fromTheFiringToTheHistory() throws Exception {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var made =
        Map.of(
            "key",
            COMMUNITY.value(),
            "name",
            "茶友会",
            "type",
            "interest",
            "timeZone",
            "Asia/Shanghai");
    assertThat(api.post("/communities", made).status()).isEqualTo(201);
    var people = new PeopleRows(sql.getDataSource(), COMMUNITY);
    for (int i = 0; i < 5; i++) {
      people.member("茶友" + i, Platform.WECOM, "welfare-" + i);
    }
    var written = api.post("/campaigns", cups());
    assertThat(written.status()).isEqualTo(201);
    long id = written.body().path("id").asLong();
    var dry = api.post("/campaigns/" + id + "/dry-run", Map.of()).body();
    assertThat(dry.path("audience").asInt()).isEqualTo(5);
    assertThat(dry.path("sent").asInt() + dry.path("waiting").size()).isPositive();
    assertThat(api.post("/campaigns/" + id + "/on", Map.of()).status()).isEqualTo(200);
    var late =
        campaigns
            .next(campaigns.find(id).plan(), Instant.now().minus(Duration.ofDays(2)), 1)
            .get(0)
            .at();
    sql.update("UPDATE campaign SET next_at_ms = ? WHERE id = ?", late.toEpochMilli(), id);
    clock.run();

    var task = await().atMost(Duration.ofSeconds(60)).until(() -> task(api), Optional::isPresent);
    long firing =
        api.get("/campaigns/" + id + "/firings?next=1")
            .body()
            .path("past")
            .path(0)
            .path("id")
            .asLong();
    var counts = "/campaigns/%d/firings/%d/welfare".formatted(id, firing);
    var before = api.get(counts).body();
    assertThat(before.path("receivers").asInt()).isEqualTo(3);
    assertThat(before.path("due").asInt()).isEqualTo(3);
    assertThat(before.path("told").path("none").asInt()).isZero();
    assertThat(before.path("seed").asText()).hasSize(32);
    assertThat(api.get("/campaigns/%d/firings/%d/welfare".formatted(id + 1, firing)).status())
        .isEqualTo(404);
    var page = signedIn();
    handOut(page, task.orElseThrow().path("page").asText());

    await().until(() -> task(api).isEmpty());
    var settled = api.get(counts).body();
    assertThat(settled.path("state").asText()).isEqualTo("settled");
    assertThat(settled.path("handedOut").asInt()).isEqualTo(2);
    assertThat(settled.path("released").asInt()).isEqualTo(1);
    var timer =
        engine.createJobQuery().activityId("event_welfareMeasureDue").timers().list().stream()
            .max(
                java.util.Comparator.comparing(
                    job -> Long.valueOf(job.getId().replaceAll("\\D", "0"))))
            .orElseThrow();
    engine.executeJob(timer.getId());
    var measured = api.get(counts).body();
    assertThat(measured.path("state").asText()).isEqualTo("done");
    assertThat(measured.path("measured").path("receivers").path("after").path("of").asInt())
        .isEqualTo(2);
    assertThat(measured.path("measured").path("rest").path("before").path("of").asInt())
        .isEqualTo(3);
    page.navigate("http://localhost:" + port + "/campaigns/" + id);
    assertThat(page.locator("body")).containsText("发出 2 / 3 件，没领 0，收回 1");
    Browser.picture(page, "welfare-journey-history");
    page.context().close();
    api.post("/campaigns/" + id + "/off", Map.of());
  }

  private void handOut(Page page, String list) {
    page.navigate("http://localhost:" + port + list);
    page.locator("#list input[type=checkbox]").nth(0).check();
    page.locator("#list input[type=checkbox]").nth(1).check();
    page.locator("button[value=handed]").click();
    assertThat(page.locator(".alert-success")).containsText("记下 2 人发了");
    page.locator("form[action$='/finish'] button").click();
    assertThat(page.locator(".alert-success")).containsText("结清");
    Browser.picture(page, "welfare-journey-list");
  }

  private Page signedIn() {
    var page = Browser.desk();
    page.navigate("http://localhost:" + port + "/login");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
    return page;
  }

  private static Optional<JsonNode> task(ApiClient api) {
    var open = api.get("/tasks?community=welfare-journey").body();
    return StreamSupport.stream(open.spliterator(), false)
        .filter(task -> task.path("taskKey").asText().equals("userTask_handOutPrizes"))
        .findFirst();
  }

  private static Map<String, Object> cups() {
    var document = new HashMap<String, Object>();
    document.put("community", COMMUNITY.value());
    document.put("name", "每天一杯");
    document.put("what", "welfare");
    document.put("channel", "inbox");
    document.put("welfare", Map.of("item", "茶杯", "partner", "山里茶厂", "pieces", 3));
    document.put("texts", Map.of("zh", Map.of("body", "{{nickname}}，你得到{{item}}")));
    document.put("when", "cron");
    document.put("cron", "0 0 10 * * *");
    document.put("quietFrom", "00:00");
    document.put("quietUntil", "00:00");
    document.put("misfire", "run_once");
    return document;
  }
}
