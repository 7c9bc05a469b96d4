package io.qunflow.process.engine.apps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QunflowIT
class TasklistLookIT {

  private static final Map<String, Object> PROMISES =
      Map.of("promises", List.of(promise("免费", 0, 48), promise("年费会员", 199, 24)));

  @LocalServerPort int port;
  @Autowired ProcessStarter processes;

  private ApiClient api;

  @BeforeEach
  void signInToRest() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
  }

  @Test
  void offersTheFiltersAndNothingThatGoesAroundTheProduct() {
    givenTask("tea-filters");
    try (var page = signedIn()) {
      page.navigate(url("/camunda/app/tasklist/default/"));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      for (var filter : List.of("我组里的任务", "逾期优先", "按社群")) {
        page.locator(".task-filters").getByText(filter).click();
        // which one stands first depends on what other tests left open
        assertThat(page.locator(".tasks-list .task").first()).containsText("截止");
      }
      assertThat(page.locator(".create-task-action")).isHidden();
      assertThat(page.locator(".start-process-action")).isHidden();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }
  }

  @Test
  void tellsTheSecondOfTwoCompletersThatTheTaskIsGone() {
    var task = givenTask("tea-twice");
    try (var first = signedIn();
        var second = signedIn()) {
      var fast = filled(first, task);
      var slow = filled(second, task);
      Browser.picture(first, "tasklist-form");

      assertThat(fast.complete()).isEqualTo(204);
      assertThat(slow.complete()).isEqualTo(409);

      assertThat(second.locator("[notifications-panel]")).containsText("这项任务已经由别人完成");
      Browser.picture(second, "tasklist-second-completer");
    }
    assertThat(openTasks("tea-twice")).extracting(t -> t.path("id").asText()).doesNotContain(task);
  }

  @Test
  void leavesForTheOneSignInPageAfterSigningOut() {
    try (var page = signedIn()) {
      page.navigate(url("/camunda/app/tasklist/default/"));
      page.locator(".account .dropdown-toggle").click();
      page.locator(".account .logout a").click();

      assertThat(page).hasURL(Pattern.compile(".*:\\d+/login(\\?.*)?"));
      assertThat(page.locator("#username")).isVisible();
      page.navigate(url("/camunda/app/tasklist/default/"));
      assertThat(page).hasURL(Pattern.compile(".*:\\d+/login(\\?.*)?"));
    }
  }

  private TasklistPage filled(Page page, String task) {
    return new TasklistPage(page, url(""))
        .open(task)
        .fill(api.get("/tasks/" + task).body(), PROMISES);
  }

  private String givenTask(String community) {
    var created =
        api.post(
            "/communities",
            Map.of(
                "key", community, "name", "茶友会", "type", "interest", "timeZone", "Asia/Shanghai"));
    assertThat(created.status()).isEqualTo(201);
    processes.start("expectationPromise", community, Map.of("cycle", 1, "communityName", "茶友会"));
    return openTasks(community).get(0).path("id").asText();
  }

  private List<JsonNode> openTasks(String community) {
    return StreamSupport.stream(api.get("/tasks").body().spliterator(), false)
        .filter(t -> t.path("community").asText().equals(community))
        .toList();
  }

  private Page signedIn() {
    var page = Browser.desk();
    page.navigate(url("/login"));
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", QunflowIT.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(p -> !p.endsWith("/login"));
    return page;
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Map<String, Object> promise(String level, int fee, int hours) {
    return Map.of(
        "level", level,
        "feeYuan", fee,
        "scope", "每周答疑",
        "answerWithinHours", hours,
        "notIncluded", "不含一对一");
  }
}
