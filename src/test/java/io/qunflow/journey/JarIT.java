package io.qunflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.ApiClient;
import io.qunflow.support.LifecycleDriver;
import io.qunflow.support.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged product on its own H2 file: killed, started again, and refused to a second node. */
class JarIT {

  static final String PASSWORD = "correct horse battery staple";
  static final Map<String, String> SETTINGS = Map.of("QUNFLOW_ADMIN_PASSWORD", PASSWORD);

  static final String NAME = "小明😀和𠮷的茶友会";

  static final Pattern PASSWORD_LINE =
      Pattern.compile("(?m)^.*(?:password|密码)[^\\S\\n]*[:：]\\s*(\\S+)\\s*$");

  final Path data = Path.of("target/jar-it");

  @BeforeEach
  void startsOnAnEmptyFolder() throws IOException {
    FileSystemUtils.deleteRecursively(data);
    Files.createDirectories(data);
  }

  /** It keeps everything, and neither prints a password nor deploys anything a second time. */
  @Test
  void goesOnAfterAKillInTheMiddleOfAStep() {
    try (var node = Node.start(data, SETTINGS).awaitReady()) {
      var api = api(node);
      var tea = Map.of("key", "tea", "name", NAME, "type", "interest", "timeZone", "Asia/Shanghai");
      assertThat(api.post("/communities", tea).status()).isEqualTo(201);
      assertThat(
              api.post("/communities/tea/activity", "text/csv", Journey.smallActivity()).status())
          .isEqualTo(200);
      assertThat(api.post("/communities/tea/lifecycle", Map.of()).status()).isEqualTo(201);
      assertThat(node.output()).contains("Deployed lifecycle");
      var driver = driver(api);
      driver.workUntil(p -> "running".equals(state(p, "L3")));
      var task = driver.progress().path("openTasks").get(0).path("id").asText();
      CompletableFuture.runAsync(() -> driver.complete(task));
      node.kill();
    }

    try (var node = Node.start(data, Map.of()).awaitReady()) {
      var api = api(node);
      assertThat(node.output()).contains(node.url()).doesNotContain("Deployed lifecycle");
      assertThat(PASSWORD_LINE.matcher(node.output()).results()).isEmpty();
      assertThat(api.get("/communities/tea").body().path("name").asText()).isEqualTo(NAME);
      assertThat(api.get("/members?community=tea").body().path("total").asInt()).isPositive();
      var driver = driver(api);
      assertThat(driver.steps()).containsEntry("L1", "done").containsEntry("L2", "done");

      driver.workUntil(p -> p.path("cycle").asInt() == 2 && !p.path("openTasks").isEmpty());

      assertThat(driver.steps()).containsEntry("L2", "running");
    }
  }

  @Test
  void printsTheFirstPasswordOnceAndRefusesASecondNodeOnTheSameFile() {
    try (var first = Node.start(data, Map.of()).awaitReady();
        var second = Node.start(data, Map.of())) {
      assertThat(first.output()).contains(first.url());
      assertThat(PASSWORD_LINE.matcher(first.output()).results()).hasSize(1);

      assertThat(second.awaitExit()).isNotZero();
      assertThat(second.output()).containsIgnoringCase("another").contains("MySQL");
      assertThat(first.answers()).isTrue();
    }
  }

  private static ApiClient api(Node node) {
    return new ApiClient(node.url(), "admin", PASSWORD);
  }

  private static LifecycleDriver driver(ApiClient api) {
    return new LifecycleDriver(api, "tea", Journey.answers());
  }

  private static String state(com.fasterxml.jackson.databind.JsonNode progress, String step) {
    for (var s : progress.path("steps")) {
      if (s.path("step").asText().equals(step)) {
        return s.path("state").asText();
      }
    }
    return "";
  }
}
