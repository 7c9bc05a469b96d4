package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.RetirementRequestedException;
import io.qunflow.support.ApiClient;
import io.qunflow.support.LifecycleDriver;
import io.qunflow.support.MariaDb;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TaskAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A community goes through all eight steps on a real MariaDB, over the REST interface. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"qunflow.demo=false", "qunflow.admin.password=" + QunflowIT.PASSWORD})
@DirtiesContext
class RestJourneyMariaDbIT {

  @Autowired JdbcTemplate jdbc;
  @Autowired LifecycleService lifecycles;
  @LocalServerPort int port;
  ApiClient api;

  /** The address as an operator writes it: the driver options are the product's own matter. */
  @DynamicPropertySource
  static void mariaDb(DynamicPropertyRegistry registry) {
    var schema = MariaDb.createSchema();
    registry.add("spring.datasource.url", () -> MariaDb.plainUrl(schema));
    registry.add("spring.datasource.username", MariaDb::user);
    registry.add("spring.datasource.password", MariaDb::password);
  }

  @BeforeEach
  void signIn() {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
  }

  @Test
  void goesThroughAllEightStepsAndIntoTheNextCycle() {
    var driver = newCommunity("tea", "小明😀和𠮷的茶友会");
    assertThat(api.post("/communities/tea/lifecycle", Map.of()).status()).isEqualTo(201);

    driver.workUntil(p -> taskKeys(p).contains("userTask_closeCycle"));

    assertThat(driver.steps())
        .containsOnly(
            Map.entry("L1", "done"),
            Map.entry("L2", "done"),
            Map.entry("L3", "done"),
            Map.entry("L4", "done"),
            Map.entry("L5", "done"),
            Map.entry("L6", "done"),
            Map.entry("L7", "done"),
            Map.entry("L8", "skipped"));

    driver.workUntil(p -> p.path("cycle").asInt() == 2 && !p.path("openTasks").isEmpty());

    assertThat(driver.steps()).containsEntry("L1", "done").containsEntry("L2", "running");
    assertThat(
            text("SELECT verdict FROM lifecycle_cycle WHERE community_key = 'tea' AND cycle = 1"))
        .isEqualTo("next");

    var retiring = Journey.given("小明😀\n𠮷");
    retiring.put("verdict", "retire");
    retiring.put("retirementReason", "种子用户已经找够😀");
    new LifecycleDriver(api, "tea", new TaskAnswers(retiring)).workUntilRetired();

    everyModuleHasWrittenItsTables();
  }

  /** Read after the process instance has ended; what looks for anything left open still waits. */
  private void everyModuleHasWrittenItsTables() {
    assertThat(
            rows(
                "SELECT DISTINCT d.KEY_ FROM ACT_RU_EXECUTION e JOIN ACT_RE_PROCDEF d"
                    + " ON d.ID_ = e.PROC_DEF_ID_ WHERE e.BUSINESS_KEY_ = 'tea'"))
        .containsExactly("communityWindDown");
    assertThat(text("SELECT state FROM community WHERE community_key = 'tea'"))
        .isEqualTo("RETIRED");
    assertThat(text("SELECT reason FROM lifecycle_retirement WHERE community_key = 'tea'"))
        .isEqualTo("种子用户已经找够😀");
    assertThat(rows("SELECT name FROM transaction_party WHERE line_key = 'tea' ORDER BY position"))
        .containsExactly("学员𠮷", "茶馆");
    assertThat(rows("SELECT carrier FROM community_direction WHERE community_key = 'tea'"))
        .containsExactly("手冲入门课😀");
    assertThat(rows("SELECT threshold FROM community_threshold WHERE community_key = 'tea'"))
        .hasSize(2);
    assertThat(
            rows(
                "SELECT level_name FROM service_promise WHERE community_key = 'tea' AND version = 1 ORDER BY position"))
        .containsExactly("免费", "年费会员");
    assertThat(rows("SELECT action FROM expectation_gap WHERE community_key = 'tea'"))
        .containsExactly("explain", "explain");
    assertThat(rows("SELECT host FROM discussion WHERE community_key = 'tea'")).contains("小明😀");
    for (var table :
        List.of(
            "community_audience",
            "community_design",
            "questionnaire_definition",
            "survey_round",
            "topic",
            "content_item",
            "duty_rule",
            "duty_invitation",
            "duty_shift",
            "duty_report",
            "health_standard",
            "health_judgement")) {
      assertThat(rows("SELECT community_key FROM " + table + " WHERE community_key = 'tea'"))
          .as(table)
          .isNotEmpty();
    }
  }

  @Test
  void isStartedOnceByTwoStartsAtOnce() throws Exception {
    newCommunity("twice", "两次");
    Callable<Integer> start = () -> api.post("/communities/twice/lifecycle", Map.of()).status();
    var pool = Executors.newFixedThreadPool(4);
    try {
      var statuses = new java.util.ArrayList<Integer>();
      for (var result : pool.invokeAll(List.of(start, start, start, start))) {
        statuses.add(result.get());
      }

      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    } finally {
      pool.shutdown();
    }
    assertThat(rows("SELECT community_key FROM lifecycle WHERE community_key = 'twice'"))
        .hasSize(1);
    await().until(() -> api.get("/tasks?community=twice").body().size() == 1);
  }

  @Test
  void letsOneOfTwoPeopleCompleteATask() throws Exception {
    var driver = newCommunity("race", "抢着做");
    api.post("/communities/race/lifecycle", Map.of());
    await().until(() -> !driver.openTasks().isEmpty());
    var task = driver.progress().path("openTasks").get(0).path("id").asText();
    var variables = Journey.answers().fill(api.get("/tasks/" + task).body());
    Callable<Integer> complete =
        () -> api.post("/tasks/" + task + "/complete", Map.of("variables", variables)).status();
    var pool = Executors.newFixedThreadPool(4);
    try {
      var statuses = new java.util.ArrayList<Integer>();
      for (var result : pool.invokeAll(List.of(complete, complete, complete, complete))) {
        statuses.add(result.get());
      }

      assertThat(statuses).containsExactlyInAnyOrder(204, 409, 409, 409);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void asksForRetirementOnceUntilItIsDecided() throws Exception {
    var driver = newCommunity("retiring", "要退役");
    api.post("/communities/retiring/lifecycle", Map.of());
    var community = new CommunityKey("retiring");

    lifecycles.requestRetirement(community);

    assertThatThrownBy(() -> lifecycles.requestRetirement(community))
        .isInstanceOf(RetirementRequestedException.class);
    assertThat(driver.openTasks()).hasSize(2).contains("userTask_confirmRetirement");
    var task = driver.taskId("userTask_confirmRetirement");
    var keep = Map.of("variables", Map.of("retirementDecision", "keep"));
    assertThat(api.post("/tasks/" + task + "/complete", keep).status()).isEqualTo(204);
    lifecycles.requestRetirement(community);
    assertThat(driver.openTasks()).contains("userTask_confirmRetirement");
  }

  @Test
  void refusesWhatIsWrongAndSaysWhere() {
    var driver = newCommunity("wrong", "出错");
    assertThat(api.get("/communities/nobody/lifecycle").status()).isEqualTo(404);
    assertThat(api.get("/communities/wrong/lifecycle").status()).isEqualTo(404);
    assertThat(api.get("/tasks?community=nobody").status()).isEqualTo(404);
    assertThat(api.get("/tasks/no-such-task").status()).isEqualTo(404);
    assertThat(api.post("/tasks/no-such-task/complete", Map.of("variables", Map.of())).status())
        .isEqualTo(404);
    api.post("/communities/wrong/lifecycle", Map.of());
    assertThat(api.post("/communities/wrong/lifecycle", Map.of()).body().path("code").asText())
        .isEqualTo("LIFECYCLE_RUNNING");
    driver.workUntil(p -> taskKeys(p).contains("userTask_writeDirection"));
    var task = driver.taskId("userTask_writeDirection");

    var empty = api.post("/tasks/" + task + "/complete", Map.of("variables", Map.of("foo", 1)));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body().path("code").asText()).isEqualTo("FORM_REFUSED");
    assertThat(keys(empty.body())).contains("foo", "position", "carrierKind", "carrier");

    var noCarrier =
        new java.util.HashMap<>(Journey.answers().fill(api.get("/tasks/" + task).body()));
    noCarrier.put("carrierKind", "none");
    assertThat(api.post("/tasks/" + task + "/complete", Map.of("variables", noCarrier)).status())
        .isEqualTo(204);
    var again = driver.taskId("userTask_writeDirection");
    assertThat(again).isNotEqualTo(task);
    assertThat(driver.steps()).containsEntry("L1", "running").containsEntry("L2", "waiting");
  }

  private LifecycleDriver newCommunity(String key, String name) {
    assertThat(
            api.post(
                    "/communities",
                    Map.of(
                        "key", key, "name", name, "type", "knowledge", "timeZone", "Asia/Shanghai"))
                .status())
        .isEqualTo(201);
    assertThat(
            api.post("/communities/" + key + "/activity", "text/csv", Journey.smallActivity())
                .status())
        .isEqualTo(200);
    return new LifecycleDriver(api, key, Journey.answers());
  }

  private static HashSet<String> taskKeys(JsonNode progress) {
    var keys = new HashSet<String>();
    progress.path("openTasks").forEach(t -> keys.add(t.path("taskKey").asText()));
    return keys;
  }

  private static List<String> keys(JsonNode problem) {
    var keys = new java.util.ArrayList<String>();
    problem.path("errors").forEach(e -> keys.add(e.path("field").asText(e.path("key").asText())));
    return keys;
  }

  private String text(String sql) {
    return jdbc.queryForObject(sql, String.class);
  }

  private List<String> rows(String sql) {
    return jdbc.queryForList(sql, String.class);
  }
}
