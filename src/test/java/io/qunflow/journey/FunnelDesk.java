package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.TaskAnswers;
import io.qunflow.support.TasklistPage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Somebody who works for a community in a browser of their own, signed in. */
final class FunnelDesk {

  private static final int TALL = 1300;

  private final String base;
  private final String home;
  private final Page page;
  private final Runnable meanwhile;
  private final ApiClient api;
  private final Map<String, Integer> done = new HashMap<>();

  /**
   * @param meanwhile what has to happen until a task is there
   */
  FunnelDesk(
      String base,
      String community,
      String person,
      String password,
      int width,
      Runnable meanwhile) {
    this.meanwhile = meanwhile;
    this.base = base;
    this.home = "/communities/" + community;
    api = new ApiClient(base, person, password);
    page = Browser.of(width, "zh-CN", true);
    page.setViewportSize(width, width < 500 ? 812 : TALL);
    page.navigate(base + "/login");
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(password);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
  }

  /** Of the community, as REST and the console both call it. */
  String home() {
    return home;
  }

  ApiClient api() {
    return api;
  }

  /** Opens a page of the community. */
  Page open(String path) {
    page.navigate(base + home + path);
    return page;
  }

  /** Opens a page for all communities. */
  Page openAt(String address) {
    page.navigate(base + address);
    return page;
  }

  /** Keeps a picture of the open page, which must fit the screen and have all its words. */
  void picture(String name) {
    Browser.picture(page, "funnel-" + name);
    assertThat(page.content()).as(name).doesNotContain("??");
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("%s fits", name)
        .isTrue();
  }

  List<String> openTasks() {
    return StreamSupport.stream(tasks().spliterator(), false)
        .map(task -> task.path("taskKey").asText())
        .toList();
  }

  /** Completes the task of this name by its form in the task list; waits for it. */
  void complete(String key, Map<String, Object> values) {
    complete(key, "", values);
  }

  /** The same where there are several of this name: that of a page of ours. */
  void complete(String key, String ownPage, Map<String, Object> values) {
    var task = api.get("/tasks/" + id(key, ownPage)).body();
    fill(key, task, values);
    submit(key);
  }

  /** The same with what the form asks for, as far as it is known. */
  void complete(String key, TaskAnswers answers) {
    var task = api.get("/tasks/" + id(key, "")).body();
    fill(key, task, answers.fill(task));
    submit(key);
  }

  /** Opens a task in the task list; nothing is filled in. */
  Page look(String key) {
    new TasklistPage(page, base).open(id(key, ""));
    Browser.picture(page, "funnel-task-" + key.substring(9));
    return page;
  }

  private void fill(String key, JsonNode task, Map<String, Object> values) {
    new TasklistPage(page, base).open(task.path("id").asText()).fill(task, values);
    int time = done.merge(key, 1, Integer::sum);
    Browser.picture(page, "funnel-task-" + key.substring(9) + (time > 1 ? "-" + time : ""));
  }

  private void submit(String key) {
    assertThat(new TasklistPage(page, base).complete()).as(key).isEqualTo(204);
  }

  private String id(String key, String ownPage) {
    meanwhile.run();
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                StreamSupport.stream(tasks().spliterator(), false)
                    .filter(task -> task.path("taskKey").asText().equals(key))
                    .filter(task -> task.path("page").asText().endsWith(ownPage))
                    .map(task -> task.path("id").asText())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private JsonNode tasks() {
    return api.get("/tasks?community=" + home.substring("/communities/".length())).body();
  }
}
