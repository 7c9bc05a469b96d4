package io.qunflow.process.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The forms of a class and of a lead as operators see them in the task list (P1–P4). */
@QunflowIT
class ClassFormsIT {

  private static final int LOOKS = 500;

  @LocalServerPort int port;
  @Autowired ProcessStarter processes;
  @Autowired ManagementService jobs;
  @Autowired JdbcTemplate jdbc;

  private ApiClient api;
  private String community;

  @BeforeEach
  void aCommunity() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    community = "forms-" + UUID.randomUUID().toString().substring(0, 8);
    var given =
        Map.of("key", community, "name", "茶友会", "type", "interest", "timeZone", "Asia/Shanghai");
    assertThat(api.post("/communities", given).status()).isEqualTo(201);
  }

  @Test
  void aClassIsPlannedDatedHeldAndRatedInTheTaskList() {
    processes.start(
        "publicClass", community, Map.of("communityKey", community, "communityName", "茶友会"));
    try (var page = signedIn()) {
      look(page, task("答好开课前的五个问题"), "class-plan");
      complete(
          task("答好开课前的五个问题"),
          Map.of(
              "contentOwner", "teacher",
              "teacherAnswers", "no",
              "contentPercent", 75,
              "payReason", "both",
              "whatFollows", "当天打电话，优惠三天"));
      look(page, task("定下时间和名额"), "class-date");
      complete(
          task("定下时间和名额"),
          Map.of(
              "classTitle",
              "三天学会选茶",
              "classDay",
              LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString(),
              "classTime",
              "20:00",
              "classMinutes",
              90,
              "classCapacity",
              100));
      jdbc.update(
          "UPDATE public_class SET starts_at_ms = starts_at_ms - 864000000,"
              + " ends_at_ms = ends_at_ms - 864000000 WHERE community_key = ?",
          community);
      look(page, arrives("导入到课名单"), "class-import");
      complete(task("导入到课名单"), Map.of("noAttendanceWhy", "会议工具没有导出"));
      look(page, task("给这场课打分，放上回放"), "class-rate");
    }
  }

  @Test
  void aLeadIsWorkedOnInTheTaskList() {
    var given = Map.of("kind", "corporate", "company", "好茶有限公司", "interest", "想给三十位员工上课");
    assertThat(api.post("/communities/" + community + "/leads", given).status()).isEqualTo(201);
    try (var page = signedIn()) {
      look(page, task("做下一步，记下结果"), "lead-work");
    }
  }

  /** Fires what the process waits for until the task is there; the engine may be first. */
  private String arrives(String name) {
    for (int i = 0; i < LOOKS; i++) {
      var found = find(name);
      if (found.isPresent()) {
        return found.get();
      }
      jobs.createJobQuery().processDefinitionKey("publicClass").list().stream()
          .filter(job -> isOurs(job.getProcessInstanceId()))
          .forEach(
              job -> {
                try {
                  jobs.executeJob(job.getId());
                } catch (ProcessEngineException | IllegalStateException e) {
                  assertThat(e).as("the engine was first").isNotNull();
                }
              });
    }
    throw new AssertionError("No task " + name + " came");
  }

  private boolean isOurs(String instance) {
    return jdbc.queryForObject(
            "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE ID_ = ? AND BUSINESS_KEY_ = ?",
            Integer.class,
            instance,
            community)
        > 0;
  }

  private void look(Page page, String task, String name) {
    new TasklistPage(page, "http://localhost:" + port).open(task);
    Browser.picture(page, "form-" + name);
    assertThat(page.locator(".fjs-form").innerText()).doesNotContain("{{", "??");
  }

  private void complete(String task, Map<String, Object> values) {
    var answer = api.post("/tasks/" + task + "/complete", Map.of("variables", values));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
  }

  private String task(String name) {
    return find(name).orElseThrow();
  }

  private Optional<String> find(String name) {
    return StreamSupport.stream(api.get("/tasks").body().spliterator(), false)
        .filter(one -> one.path("community").asText().equals(community))
        .filter(one -> one.path("name").asText().equals(name))
        .map(ClassFormsIT::id)
        .findFirst();
  }

  private static String id(JsonNode task) {
    return task.path("id").asText();
  }

  private Page signedIn() {
    var page = Browser.desk();
    page.navigate("http://localhost:" + port + "/login");
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", QunflowIT.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(url -> !url.endsWith("/login"));
    return page;
  }
}
