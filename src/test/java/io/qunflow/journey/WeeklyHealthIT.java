package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qunflow.support.ApiClient;
import io.qunflow.support.LifecycleDriver;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TaskAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * L7 in the whole product: imported activity, a standard over REST, the timer run by the job
 * executor, and the work of a red week through the real process of another step.
 */
@QunflowIT
class WeeklyHealthIT {

  @Autowired JdbcTemplate sql;
  @Autowired ManagementService jobs;
  @LocalServerPort int port;

  @Test
  void aRedWeekOpensATopicRoundWhichChangesNoStep() {
    var api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    var process = startRunningLifecycle(api);
    var driver = new LifecycleDriver(api, "health-it", Journey.answers());
    driver.workUntil(p -> driver.openTasks().contains("userTask_editQuestionnaire"));

    runNow(timer(process));

    var plan = driver.taskId("userTask_planDiscussion");
    assertThat(
            sql.queryForList(
                "SELECT colour, cause, remedy, remedy_opened FROM health_week"
                    + " WHERE community_key = 'health-it'"))
        .containsExactly(
            Map.of(
                "COLOUR", "RED",
                "CAUSE", "INTERACTION",
                "REMEDY", "topic_round",
                "REMEDY_OPENED", true));
    assertThat(driver.steps()).containsEntry("L2", "running").containsEntry("L4", "waiting");
    assertThat(api.get("/tasks/" + plan).body().toString())
        .contains("为什么要做这一轮？")
        .contains("互相回应的成员");

    var skipping =
        new LifecycleDriver(
            api,
            "health-it",
            new TaskAnswers(Map.of("skipThisWeek", true, "remedyHelped", "unknown")));
    assertThat(skipping.complete(plan).status()).isEqualTo(204);
    assertThat(skipping.completeTask("userTask_reportRemedy").status()).isEqualTo(204);

    assertThat(driver.steps()).containsEntry("L2", "running").containsEntry("L4", "waiting");
    assertThat(
            sql.queryForObject(
                "SELECT result FROM health_remedy WHERE community_key = 'health-it'"
                    + " AND closed_at_ms IS NOT NULL",
                String.class))
        .startsWith("还看不出来\n");
    assertThat(timer(process).getDuedate()).isAfter(Date.from(Instant.now()));
  }

  private static String startRunningLifecycle(ApiClient api) {
    var community =
        Map.of("key", "health-it", "name", "茶友会", "type", "knowledge", "timeZone", "Asia/Shanghai");
    assertThat(api.post("/communities", community).status()).isEqualTo(201);
    var file = api.post("/communities/health-it/activity", "text/csv", Journey.smallActivity());
    assertThat(file.status()).isEqualTo(200);
    var standard =
        api.put(
            "/communities/health-it/standard",
            Map.of(
                "agreedBy",
                "林社长",
                "figures",
                Map.of(
                    "solving_rate", Map.of("min", 0.1),
                    "reciprocal_pairs", Map.of("min", 1000))));
    assertThat(standard.status()).as("%s", standard.body()).isEqualTo(200);
    var started = api.post("/communities/health-it/lifecycle", Map.of());
    assertThat(started.status()).isEqualTo(201);
    return started.body().path("processInstanceId").asText();
  }

  private Job timer(String process) {
    List<Job> timers =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    jobs.createJobQuery()
                        .processInstanceId(process)
                        .activityId("startEvent_weekEnded")
                        .list(),
                found -> found.size() == 1);
    return timers.get(0);
  }

  private void runNow(Job timer) {
    jobs.setJobDuedate(timer.getId(), Date.from(Instant.now().minusSeconds(1)));
  }
}
