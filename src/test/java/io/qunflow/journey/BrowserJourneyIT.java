package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.LifecycleDriver;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TaskAnswers;
import io.qunflow.support.TasklistPage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One person in one browser: signs in once, brings in a real community, starts its lifecycle and
 * completes all eight steps in the task list, until the cycle has ended.
 */
@QunflowIT
class BrowserJourneyIT {

  /** A new one each time: the database is shared, and the test may be run again. */
  final String community = "ubuntu-" + Long.toString(System.nanoTime(), 36);

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;

  @Test
  void anOperatorTakesARealCommunityThroughACycle() {
    var base = "http://localhost:" + port;
    var page = Browser.desk();
    var api = new ApiClient(base, "admin", QunflowIT.PASSWORD);
    var answers = new TaskAnswers(Journey.given(""));
    var driver = new LifecycleDriver(api, community, answers);

    signInOnce(page, base);
    createCommunity(page, base);
    importActivity(page, base);
    page.navigate(base + "/communities/" + community);
    page.getByText("启动运营流程").first().click();
    assertThat(page.getByText("进行中").first()).isVisible();
    Browser.picture(page, "journey-community-started");
    answers = new TaskAnswers(Journey.given(twoMembers(api)));

    var seen = new HashSet<String>();
    var tasklist = new TasklistPage(page, base);
    for (int i = 0; i < 60 && driver.progress().path("cycle").asInt() < 2; i++) {
      var id = nextTask(driver);
      var task = api.get("/tasks/" + id).body();
      var key = task.path("taskKey").asText();
      tasklist.open(id).fill(task, answers.fill(task));
      if (seen.add(key)) {
        Browser.picture(page, "journey-" + key);
      }
      assertThat(tasklist.complete()).as(key).isEqualTo(204);
    }

    var progress = driver.progress();
    assertThat(progress.path("cycle").asInt()).isEqualTo(2);
    assertThat(seen).contains("userTask_writeTransactionStructure", "userTask_writePromise");
    page.navigate(base + "/communities/" + community);
    Browser.picture(page, "journey-community-second-cycle");
    everyStepIsDone();
  }

  private static void signInOnce(Page page, String base) {
    page.navigate(base + "/");
    assertThat(page).hasURL(base + "/login");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
  }

  private void createCommunity(Page page, String base) {
    page.navigate(base + "/communities/new");
    page.locator("[name=key]").fill(community);
    page.locator("[name=name]").fill("Ubuntu 互助群");
    page.locator("[name=type][value=KNOWLEDGE]").check();
    Browser.picture(page, "journey-community-new");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).containsText("Ubuntu 互助群");
  }

  private void importActivity(Page page, String base) {
    page.navigate(base + "/communities/" + community + "/import");
    page.locator("#file").setInputFiles(ActivityFile.find());
    assertThat(page.getByText("文件里有什么"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    page.locator("#basis").selectOption("published");
    page.locator("#noticeGivenOn").fill("2026-01-05");
    Browser.picture(page, "journey-import-preview");
    page.locator(".page-head .btn-primary").click();
    assertThat(page.getByText("导入完成"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
    assertThat(page.locator("main")).containsText("34,598");
    assertThat(page.locator("main")).containsText("4,656");
    Browser.picture(page, "journey-import-done");
  }

  private String twoMembers(ApiClient api) {
    JsonNode members = api.get("/members?community=" + community + "&page=0").body().path("items");
    return members.get(0).path("nickname").asText()
        + "\n"
        + members.get(1).path("nickname").asText();
  }

  private static String nextTask(LifecycleDriver driver) {
    org.awaitility.Awaitility.await()
        .until(
            () -> {
              driver.endRounds();
              return !driver.openTasks().isEmpty();
            });
    return driver.progress().path("openTasks").get(0).path("id").asText();
  }

  private void everyStepIsDone() {
    List<Map<String, Object>> steps =
        jdbc.queryForList(
            "SELECT step, state FROM lifecycle_step WHERE community_key = ? AND cycle = 1 ORDER BY step",
            community);
    assertThat(steps).hasSize(8).allSatisfy(s -> assertThat(s.get("STATE")).isEqualTo("DONE"));
    assertThat(
            jdbc.queryForList(
                "SELECT carrier FROM community_direction WHERE community_key = ?",
                String.class,
                community))
        .containsExactly("手冲入门课😀");
    assertThat(
            jdbc.queryForList(
                "SELECT level_name FROM service_promise WHERE community_key = ? AND cycle = 1 ORDER BY version, position",
                String.class,
                community))
        .startsWith("免费", "年费会员");
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM resource_swap WHERE community_key = ?",
                Integer.class,
                community))
        .isEqualTo(1);
  }
}
